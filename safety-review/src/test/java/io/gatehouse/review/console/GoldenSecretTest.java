package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.appeal.AppealGround;
import io.gatehouse.store.appeal.NewAppeal;
import io.gatehouse.store.review.GoldenTruth;
import io.gatehouse.store.review.LabelVerdict;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is to judge a golden item, or gives the second opinion, learns nowhere what others said of it. */
class GoldenSecretTest extends PageTest {

    private static final String SAID = "ada: violation";
    private static final GoldenTruth TRUTH =
            new GoldenTruth(LabelVerdict.VIOLATION, Map.of(Category.HATE, true), "lea", "We agree.");

    private UUID known;
    private UUID golden;
    private UUID another;

    @BeforeEach
    void anItemIsHiddenThatAdaJudged() {
        known = by("verse-1");
        say(known, "ada", LabelVerdict.VIOLATION, "So.");
        golden = quality.hide(known, TRUTH);
        another = by("verse-1");
    }

    @Test
    void theCaseItWasMadeOfIsNotThereForThem() {
        assertThat(as("ben", "/console/cases/" + known))
                .hasStatus(404)
                .bodyText()
                .contains("no review case");
        assertThat(as("ben", "/console/cases/" + golden)).hasStatusOk();
    }

    @Test
    void historiesShowTheCaseThatWaitsInstead() {
        assertThat(as("ben", "/console/cases/" + another))
                .bodyText()
                .contains("/console/cases/" + golden)
                .contains("One other scan, 0 found to break the rules.")
                .doesNotContain("/console/cases/" + known, SAID);
        assertThat(as("ben", "/console/cases/" + golden)).bodyText().doesNotContain(known.toString(), SAID);
    }

    @Test
    void itsItemIsNoOlderThanTheCaseThatWaits() {
        UUID old = by("verse-3");
        say(old, "ada", LabelVerdict.VIOLATION, "So.");
        String scanned = "Scanned</dt><dd>"
                + Words.time(scans.find(scanOf(old)).orElseThrow().createdAt());
        clock.forward(Duration.ofDays(30));
        UUID late = quality.hide(old, TRUTH);

        assertThat(as("ben", "/console/cases/" + late))
                .bodyText()
                .contains("Scanned</dt>")
                .doesNotContain(scanned);
        assertThat(as("tom", "/console/cases/" + late)).bodyText().contains(scanned);
    }

    @Test
    void whoLeadsOrAuditsOrJudgedItMayKnow() {
        for (String who : new String[] {"lea", "tom"}) {
            assertThat(as(who, "/console/cases/" + known)).hasStatusOk();
            assertThat(as(who, "/console/cases/" + another))
                    .bodyText()
                    .contains("/console/cases/" + known, SAID, "One other scan, 1 found to break the rules.");
        }
        assertThat(as("ada", "/console/cases/" + known)).hasStatusOk();
    }

    @Test
    void anAppealTellsNoMoreThanItsCase() {
        UUID appeal = appeals.open(scanOf(known), new NewAppeal("artist-7", AppealGround.CONTEXT, "A quotation."))
                .id();

        assertThat(as("ben", "/console/appeals/" + appeal))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(known.toString(), "So.");
        assertThat(as("tom", "/console/appeals/" + appeal)).bodyText().contains(known.toString(), "So.");
    }

    @Test
    void theFirstOfTwoOpinionsIsToldNowhere() {
        UUID waiting = by("verse-2");
        UUID beside = by("verse-2");
        sql.sql("update review_case set opinions_wanted = 2 where id = ?")
                .param(waiting)
                .update();
        say(waiting, "ada", LabelVerdict.NO_VIOLATION, "Not so.");

        for (String page : new String[] {"cases/" + waiting, "cases/" + beside}) {
            assertThat(as("ben", "/console/" + page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("verse-2")
                    .doesNotContain("ada: no violation", "Not so.");
        }
    }

    private UUID by(String contentId) {
        return desk.open(
                Desk.item(contentId, "artist-7", Part.text("comment", "They are all thieves.")),
                Desk.textual("comment", "They are all thieves.", Category.HATE, 0.8));
    }
}
