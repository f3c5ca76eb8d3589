package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.CaseStatus;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LabelSpan;
import io.gatehouse.store.review.LabelVerdict;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reviewers say of a case, and what else becomes of it. */
class LabelFormTest extends PageTest {

    @Test
    void aLabelIsStoredAsOverRestAndTheNextCaseIsTaken() {
        UUID caseId = held("ada");
        UUID next = desk.hate("episode-2");

        assertThat(label(
                        "ada",
                        caseId,
                        "verdict",
                        "VIOLATION",
                        "category:hate",
                        "yes",
                        "category:spam",
                        "no",
                        "category:weapons",
                        "",
                        "severity",
                        "4",
                        "note",
                        "Aimed at\r\na group.",
                        "seen",
                        "comment"))
                .hasRedirectedUrl("/console/cases/" + next);

        Label stored = reviews.labels(caseId).getFirst();
        assertThat(stored.content().reviewer()).isEqualTo("ada");
        assertThat(stored.content().verdict()).isEqualTo(LabelVerdict.VIOLATION);
        assertThat(stored.content().categories()).isEqualTo(Map.of(Category.HATE, true, Category.SPAM, false));
        assertThat(stored.content().severity()).contains(4);
        assertThat(stored.content().note()).contains("Aimed at\na group.");
        assertThat(stored.content().seen()).containsExactly("comment");
        assertThat(reviews.find(caseId).orElseThrow().status()).isEqualTo(CaseStatus.LABELLED);
    }

    @Test
    void aLabelThatComesTwiceIsStoredOnce() {
        UUID caseId = held("ada");

        assertThat(label("ada", caseId, "verdict", "VIOLATION")).hasStatus(302);
        assertThat(label("ada", caseId, "verdict", "VIOLATION"))
                .hasStatus(409)
                .bodyText()
                .contains("stored already", "changed nothing");
        assertThat(reviews.labels(caseId)).hasSize(1);
    }

    @Test
    void anotherVerdictAfterwardsIsToldWhichOneStandsAndThatNothingWasChanged() {
        UUID caseId = held("ada");
        label("ada", caseId, "verdict", "VIOLATION");

        assertThat(label("ada", caseId, "verdict", "NO_VIOLATION"))
                .hasStatus(409)
                .bodyText()
                .contains("your verdict stands: violation", "changed nothing")
                .doesNotContain("stored already");
        assertThat(reviews.labels(caseId)).hasSize(1);
    }

    @Test
    void wordsThatWereMarkedAreStoredWithWhatTheyAre() {
        UUID caseId = held("ada");

        assertThat(label("ada", caseId, "verdict", "VIOLATION", "span", "0 8 comment", "spanCategory", "hate"))
                .hasStatus(302);

        assertThat(reviews.labels(caseId).getFirst().content().spans())
                .containsExactly(new LabelSpan("comment", 0, 8, Category.HATE));
    }

    @Test
    void whatWasMeasuredOnThePageIsStored() {
        UUID caseId = held("ada");
        clock.forward(Duration.ofSeconds(30));

        assertThat(label("ada", caseId, "verdict", "VIOLATION", "timeSpentMs", "29000", "played:comment", "1200"))
                .hasStatus(302);

        Handling handling = reviews.labels(caseId).getFirst().content().handling();
        assertThat(handling.timeSpent()).contains(Duration.ofSeconds(29));
        assertThat(handling.played()).isEqualTo(Map.of("comment", Duration.ofMillis(1200)));
    }

    @Test
    void whatWasNotMeasuredIsAbsent() {
        UUID caseId = held("ada");

        assertThat(label("ada", caseId, "verdict", "VIOLATION", "timeSpentMs", ""))
                .hasStatus(302);

        Handling handling = reviews.labels(caseId).getFirst().content().handling();
        assertThat(handling.timeSpent()).isEmpty();
        assertThat(handling.played()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "timeSpentMs, 3600000, is longer than you have had the case",
        "played:comment, 80000000, cannot have played for that long",
        "timeSpentMs, soon, must be a whole number"
    })
    void aTimeThatCannotBeTrueIsRefusedAndLeftOutFromThenOn(String field, String value, String complaint) {
        UUID caseId = held("ada");

        assertThat(label("ada", caseId, "verdict", "VIOLATION", field, value, "note", "kept"))
                .hasStatus(422)
                .bodyText()
                .contains(complaint, "it goes without", "kept")
                .doesNotContain("value=\"" + value + '"');
        assertThat(reviews.labels(caseId)).isEmpty();
    }

    @Test
    void whatOthersSaidIsShownOnceTheCaseIsClosedAndWhatWasTakenBackIsMarked() {
        UUID caseId = held("ada");
        label("ada", caseId, "verdict", "VIOLATION");
        assertThat(as("ben", "/console/cases/" + caseId).exchange())
                .bodyText()
                .contains("labelled: <span>violation</span>");

        reviews.retract(caseId, reviews.labels(caseId).getFirst().id(), "ada");
        assertThat(as("ben", "/console/cases/" + caseId).exchange()).bodyText().doesNotContain("labelled:");
        label("ada", caseId, "verdict", "NO_VIOLATION");

        assertThat(as("ben", "/console/cases/" + caseId).exchange())
                .bodyText()
                .contains("<span>violation, taken back</span>", "<span>no violation</span>");
    }

    @Test
    void anUnsureLabelThatComesTwiceIsStoredOnceToo() {
        UUID caseId = held("ada");

        label("ada", caseId, "verdict", "UNSURE");
        assertThat(label("ada", caseId, "verdict", "UNSURE")).hasStatus(409);
        assertThat(reviews.labels(caseId)).hasSize(1);
    }

    @Test
    void nobodyLabelsAnothersCase() {
        UUID caseId = held("ben");

        assertThat(label("ada", caseId, "verdict", "VIOLATION", "note", "my note"))
                .hasStatus(409)
                .bodyText()
                .contains("ben has this case until", "nothing was stored", "my note");
        assertThat(reviews.labels(caseId)).isEmpty();
    }

    @Test
    void nobodyLabelsACaseThatTheyDidNotTake() {
        assertThat(label("ada", desk.hate("episode-1"), "verdict", "VIOLATION"))
                .hasStatus(409)
                .bodyText()
                .contains("You do not have this case");
    }

    @Test
    void aLabelAfterTheLeaseIsKeptInTheFormUntilTheCaseIsTakenUpAgain() {
        UUID caseId = held("ada");
        clock.forward(Duration.ofMinutes(16));

        assertThat(label("ada", caseId, "verdict", "VIOLATION", "category:hate", "yes", "note", "took long"))
                .hasStatus(409)
                .bodyText()
                .contains("Your lease on this case ended", "took long", "name=\"resume\"");
        assertThat(label("ada", caseId, "verdict", "VIOLATION", "seen", "comment"))
                .bodyText()
                .containsPattern("name=\"seen\"[^>]* value=\"comment\" checked");
        assertThat(reviews.labels(caseId)).isEmpty();

        assertThat(label("ada", caseId, "verdict", "VIOLATION", "note", "took long", "resume", "true"))
                .hasStatus(302);
        assertThat(reviews.labels(caseId)).hasSize(1);
    }

    @Test
    void aWrongLabelAfterTheLeaseIsKeptInTheFormAsWell() {
        UUID caseId = held("ada");
        clock.forward(Duration.ofMinutes(16));

        assertThat(label("ada", caseId, "severity", "9", "note", "took long"))
                .hasStatus(422)
                .bodyText()
                .contains("Your time with this case has ended", "name=\"resume\"", ">took long</textarea>", "0 to 7");
        take("ben");
        assertThat(label("ada", caseId, "severity", "9", "note", "took long"))
                .hasStatus(422)
                .bodyText()
                .contains("You do not have this case", ">took long</textarea>", "0 to 7")
                .doesNotContain("name=\"resume\"");
    }

    @Test
    void whoeverComesBackAfterTheirTimeMayTakeTheCaseUpAgainWhileItIsFree() {
        UUID caseId = held("ada");
        clock.forward(Duration.ofMinutes(16));

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("Your time with this case has ended", "name=\"resume\"", "id=\"label-form\"");
        assertThat(as("ben", "/console/cases/" + caseId)).bodyText().doesNotContain("name=\"resume\"");
        take("ben");
        assertThat(as("ada", "/console/cases/" + caseId)).bodyText().doesNotContain("name=\"resume\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verdict=|is missing",
                "verdict=MAYBE|&quot;MAYBE&quot; is none",
                "verdict=UNSURE&category:haet=yes|did you mean &quot;hate&quot;?",
                "verdict=UNSURE&category:hate=perhaps|must be true",
                "verdict=VIOLATION&category:hate=no|none of those named is said to apply",
                "verdict=NO_VIOLATION&category:hate=yes|is said to apply, which the verdict NO_VIOLATION contradicts",
                "verdict=UNSURE&span=0 99 comment&spanCategory=hate|from 0 to 21",
                "verdict=UNSURE&span=nonsense&spanCategory=hate|is missing",
                "verdict=UNSURE&severity=8|from 0 to 7",
                "verdict=UNSURE&severity=much|from 0 to 7",
                "verdict=UNSURE&seen=titel|the item has no part",
                "verdict=UNSURE&note=LONG|at most 4000 are allowed"
            })
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsStoredOrLost(String form, String complaint) {
        UUID caseId = held("ada");
        String[] fields = form.replace("LONG", "x".repeat(4001)).split("[=&]", -1);

        assertThat(label("ada", caseId, fields)).hasStatus(422).bodyText().contains("Nothing was stored", complaint);
        assertThat(reviews.labels(caseId)).isEmpty();
        assertThat(reviews.find(caseId).orElseThrow().lease()).isPresent();
    }

    @Test
    void aCaseIsKeptGivenBackPassedOverAndHandedUp() {
        UUID caseId = held("ada");

        assertThat(post("ada", "/console/cases/" + caseId + "/extend")).hasRedirectedUrl("/console/cases/" + caseId);
        assertThat(post("ada", "/console/cases/" + caseId + "/release")).hasRedirectedUrl("/console");
        assertThat(post("ada", "/console/cases/" + caseId + "/release"))
                .hasStatus(409)
                .bodyText()
                .contains("You do not have this case");
        take("ada");
        assertThat(post("ada", "/console/cases/" + caseId + "/skip", "reason", "  "))
                .hasStatus(422)
                .bodyText()
                .contains("say why");
        assertThat(post("ada", "/console/cases/" + caseId + "/skip", "reason", "I know him."))
                .hasRedirectedUrl("/console");
        assertThat(leases.next(null, Optional.of("ada"))).isEmpty();
        take("ben");
        assertThat(post("ben", "/console/cases/" + caseId + "/escalate", "reason", "For the lawyers."))
                .hasRedirectedUrl("/console");
        assertThat(as("lea", "/console/cases/" + caseId))
                .bodyText()
                .contains("handed up", "I know him.", "For the lawyers.");
        assertThat(take("lea")).isEqualTo(caseId);
    }
}
