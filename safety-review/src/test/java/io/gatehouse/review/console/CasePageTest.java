package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.scan.PartPayload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** A case on its page, with its evidence, its history and who looked at it. */
class CasePageTest extends PageTest {

    @Test
    void aCaseShowsItsEvidenceItsScoresAndItsRule() {
        UUID caseId = desk.hate("episode-1");

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("<mark", "evidence of hate: </span>They are</mark> all thieves.")
                .contains("0.800", "REVIEW at 0.264, reached", "BLOCK at 0.970")
                .contains("hate-review", "This may be hate against people for what they are.")
                .contains("default, version " + ConsoleApplication.POLICY.ref().version());
    }

    @Test
    void recordingsAreShownWithTheirTimesAndPicturesWithTheirAreas() {
        UUID caseId = desk.open(
                Desk.item(
                        "clip",
                        "artist-7",
                        Part.media("cover", Modality.IMAGE, PNG),
                        Part.media("sound", Modality.AUDIO, new byte[] {1}),
                        Part.media("clip", Modality.VIDEO, new byte[] {2})),
                Desk.scored("cover", Modality.IMAGE, Category.WEAPONS, 0.9, new Evidence.Box(0.25, 0.5, 0.1, 0.2, 0.9)),
                Desk.scored(
                        "sound",
                        Modality.AUDIO,
                        Category.HATE,
                        0.6,
                        new Evidence.Segment(61_500, 63_000, Optional.of("shouting"), 0.6)),
                Desk.scored("clip", Modality.VIDEO, Category.VIOLENCE, 0.9, new Evidence.Frame(2_000, 0.9)));

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("x=\"0.25\" y=\"0.5\" width=\"0.1\" height=\"0.2\"", "25 % from the left")
                .contains("data-seek=\"61.500\"", "1:01.5 to 1:03.0", "shouting")
                .contains("data-seek=\"2.000\"", "0:02.0")
                .contains("artist-7", "muted", "preload=\"none\"");
    }

    @Test
    void mediaThatWasNotKeptIsToldByWhatWasFoundInIt() {
        UUID scanId = desk.scan(
                Desk.item(
                        "blocked",
                        "artist-7",
                        Part.media("cover", Modality.IMAGE, PNG),
                        Part.media("sound", Modality.AUDIO, new byte[] {1})),
                Desk.scored(
                        "cover",
                        Modality.IMAGE,
                        Category.HATE,
                        0.99,
                        new Evidence.Ocr("kick them out", new Evidence.Box(0.25, 0.5, 0.1, 0.2, 0.99))),
                Desk.scored(
                        "sound",
                        Modality.AUDIO,
                        Category.HATE,
                        0.99,
                        new Evidence.Segment(61_500, 63_000, Optional.of("shouting"), 0.9),
                        new Evidence.Transcript(
                                "all of them", new Evidence.Segment(2_000, 3_000, Optional.of("speech"), 0.8))));
        assertThat(scans.content(scanId).orElseThrow().parts())
                .allMatch(part -> part.payload() instanceof PartPayload.Dropped);

        assertThat(as("lea", "/console/decisions/" + scanId))
                .bodyText()
                .contains("The content was not kept", "Reads “kick them out”", "25 % from the left")
                .contains("shouting", "1:01.5 to 1:03.0", "<q dir=\"auto\">all of them</q>", "0:02.0 to 0:03.0")
                .doesNotContain("data-seek");
    }

    @Test
    void evidenceThatWeighsTooLittleForAnyRuleIsFoldedAway() {
        UUID caseId = desk.open(
                Desk.item("clip", "artist-7", Part.media("sound", Modality.AUDIO, new byte[] {1})),
                new PartResult.Scored(
                        "sound",
                        Modality.AUDIO,
                        List.of(
                                new Signal(Category.HATE, 0.8, Desk.BUNDLE, List.of(heard("shouting", 0.8))),
                                new Signal(Category.INAUTHENTIC, 0, Desk.BUNDLE, List.of(heard("speech", 1)))),
                        List.of(),
                        Duration.ofMillis(5)));

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .containsPattern("(?s)<h3>Evidence of <span>hate</span></h3>.*<details class=\"faint\">"
                        + ".*weighs too little.*<h3>Evidence of <span>inauthentic</span></h3>")
                .contains("aria-label=\"Evidence of hate\"")
                .doesNotContain("aria-label=\"Evidence of inauthentic\"");
    }

    private static Evidence heard(String what, double score) {
        return new Evidence.Segment(1_000, 2_000, Optional.of(what), score);
    }

    @Test
    void recordingsHaveALineOfTimeWithTheEvidenceOfEachCategory() {
        UUID caseId = AllModalities.open(desk);

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("aria-label=\"Evidence of violence\"", "aria-label=\"Play violence at 0:02.0, score 0.900\"")
                .contains("aria-label=\"Play inauthentic at 0:03.0 to 0:06.0, score 0.900\"")
                .contains("What was said", "<q dir=\"auto\">and nobody will miss them</q>");
    }

    @Test
    void subtitlesAreNotToldAsWhatWasSaid() {
        UUID caseId = desk.open(
                Desk.item("film", "artist-7", Part.media("film", Modality.VIDEO, new byte[] {2})),
                Desk.scored(
                        "film",
                        Modality.VIDEO,
                        Category.HATE,
                        0.9,
                        words("they are thieves", Evidence.Transcript.SUBTITLES),
                        words("they are thieves", "speech")));

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("data-about=\"hate\"")
                .containsPattern("(?s)<h3><span>What was said</span>.*they are thieves.*"
                        + "<h3><span>What subtitles say</span>.*they are thieves");
    }

    private static Evidence words(String words, String how) {
        return new Evidence.Transcript(words, new Evidence.Segment(1_000, 2_000, Optional.of(how), 0.9));
    }

    @Test
    void whatIsReadInAVideoLeadsToThePictureThatItStandsIn() {
        UUID caseId = desk.open(
                Desk.item("film", "artist-7", Part.media("film", Modality.VIDEO, new byte[] {2})),
                Desk.scored(
                        "film",
                        Modality.VIDEO,
                        Category.HATE,
                        0.9,
                        new Evidence.Frame(2_000, 0.9),
                        new Evidence.Ocr("kick them out", new Evidence.Box(0.25, 0.5, 0.1, 0.2, 0.9))));

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .containsPattern("Reads “kick them out”</bdi> <button[^>]*data-seek=\"2.000\"[^>]*>0:02.0, 25 % from")
                .doesNotContain("<bdi>Picture</bdi>", "<rect x=");
    }

    @Test
    void categoriesInWhichNothingWasFoundAreFoldedAway() {
        UUID caseId = desk.open(
                ContentItem.of("mild", Part.text("comment", "They are all thieves.")),
                new PartResult.Scored(
                        "comment",
                        Modality.TEXT,
                        List.of(
                                new Signal(Category.HATE, 0.8, Desk.BUNDLE, List.of()),
                                new Signal(Category.SPAM, 0.0004, Desk.BUNDLE, List.of()),
                                new Signal(Category.WEAPONS, 0, Desk.BUNDLE, List.of())),
                        List.of(),
                        Duration.ofMillis(5)));

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("2 categories scored 0.000", "<th scope=\"row\">hate</th>")
                .doesNotContain("<th scope=\"row\">spam</th>");
    }

    @Test
    void aCaseOnWhichReviewersDisagreeSaysSo() {
        UUID caseId = desk.hate("disputed");
        sql.sql("update review_case set opinions_wanted = 2").update();
        say(caseId, "ada", LabelVerdict.VIOLATION, "So.");
        say(caseId, "ben", LabelVerdict.NO_VIOLATION, "Not so.");

        assertThat(as("lea", "/console/cases/" + caseId))
                .bodyText()
                .contains("reviewers disagree", "A lead has the last word")
                .doesNotContain("<span class=\"tag\">labelled</span>");
    }

    @Test
    void whatMayBeHardToBearIsShownOnlyToWhoAsks() {
        UUID grave = desk.text("grave", "I will hurt them all.", Category.HATE_THREATENING, 0.9);
        UUID mild = desk.hate("mild");

        assertThat(as("ada", "/console/cases/" + grave))
                .bodyText()
                .contains("<details class=\"veil\"", "This may be hard to bear")
                .doesNotContain("<details class=\"veil\" open");
        assertThat(as("ada", "/console/cases/" + mild)).bodyText().doesNotContain("This may be hard to bear");
    }

    @Test
    void restrictedCasesAreForThoseWhoAgreedAndTheirMediaForNobody() {
        UUID caseId = desk.open(
                Desk.item("e", "c", Part.media("cover", Modality.IMAGE, PNG)),
                Desk.scored(
                        "cover",
                        Modality.IMAGE,
                        Category.SEXUAL_MINORS,
                        0.3,
                        new Evidence.Box(0.1, 0.1, 0.1, 0.1, 0.3)));
        String media = "/console/scans/" + reviews.find(caseId).orElseThrow().scanId() + "/parts/1/media";

        assertThat(as("ada", "/console/cases/" + caseId))
                .hasStatus(403)
                .bodyText()
                .contains("did not agree");
        assertThat(as("lea", "/console/cases/" + caseId))
                .hasStatusOk()
                .bodyText()
                .contains("evidence withheld", "shown to nobody here")
                .doesNotContain("<img", "<rect x=");
        assertThat(as("lea", media)).hasStatus(403);
    }

    @Test
    void theHistoryOfTheContentIsToldWithWhatReviewersSaid() {
        UUID earlier = held("ben");
        label("ben", earlier, "verdict", "NO_VIOLATION");
        UUID again = desk.hate("episode-1");

        assertThat(as("ada", "/console/cases/" + again))
                .bodyText()
                .contains("/console/cases/" + earlier, "ben: no violation");
    }

    @Test
    void whoJudgesSecondIsNotToldWhoWasFirst() {
        UUID caseId = desk.hate("episode-1");
        sql.sql("update review_case set opinions_wanted = 2").update();
        held("ben", caseId);
        as("ben", "/console/cases/" + caseId).exchange();
        label("ben", caseId, "verdict", "VIOLATION");

        held("lea", caseId);
        leases.skip(
                caseId, JsonNodeFactory.instance.objectNode().put("reason", "I know the singer."), Optional.of("lea"));
        assertThat(as("lea", "/console/cases/" + caseId))
                .bodyText()
                .contains("<strong>lea</strong> <span>taken</span>")
                .doesNotContain("<strong>ben</strong>");
        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("I know the singer.")
                .doesNotContain("<strong>ben</strong>");
        assertThat(as("tom", "/console/cases/" + caseId))
                .as("an auditor judges nothing")
                .bodyText()
                .contains("<strong>ben</strong>");

        say(caseId, "ada", LabelVerdict.VIOLATION, "Plain.");
        assertThat(as("ada", "/console/cases/" + caseId)).bodyText().contains("<strong>ben</strong>");
    }

    @Test
    void everyLookAtContentIsNotedAndShownToThoseWhoOversee() {
        UUID caseId = desk.hate("episode-1");
        UUID scanId = reviews.find(caseId).orElseThrow().scanId();
        assertThat(as("ada", "/console/cases/" + caseId))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Who looked at it");

        assertThat(views.of(scanId)).singleElement().satisfies(look -> {
            assertThat(look.viewer()).isEqualTo("ada");
            assertThat(look.partId()).isEmpty();
        });
        assertThat(as("tom", "/console/cases/" + caseId)).bodyText().contains("Who looked at it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/cases/01930000-0000-7000-8000-000000000001",
                "/console/cases/nonsense",
                "/console/decisions/01930000-0000-7000-8000-000000000001",
                "/console/policies/sha256:0",
                "/console/nowhere",
                "/console/cases"
            })
    void whatIsNotThereIsSaidOnAPage(String path) {
        assertThat(as("lea", path))
                .hasStatus(404)
                .hasContentTypeCompatibleWith("text/html")
                .bodyText()
                .contains("This was not done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/next", "/console/cases/01930000-0000-7000-8000-000000000001/label"})
    void whatOnlyTakesFormsSaysSoOnAPage(String path) {
        assertThat(as("lea", path))
                .hasStatus(405)
                .hasHeader("Allow", "POST")
                .hasContentTypeCompatibleWith("text/html")
                .bodyText()
                .contains("Nothing can be shown here", "Go to the queue");
    }
}
