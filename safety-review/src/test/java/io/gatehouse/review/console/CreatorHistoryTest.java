package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.appeal.AppealGround;
import io.gatehouse.store.appeal.Decider;
import io.gatehouse.store.appeal.NewAppeal;
import io.gatehouse.store.appeal.Outcome;
import io.gatehouse.store.appeal.Ruling;
import io.gatehouse.store.review.LabelVerdict;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a reviewer is told of whoever sent an item. */
class CreatorHistoryTest extends PageTest {

    private static final String WORDS = "They are all thieves.";

    @Test
    void whatElseCameFromTheCreatorIsToldWithWhatBecameOfIt() {
        UUID broke = by("artist-7", "verse-1", Category.HATE, 0.8);
        say(broke, "ben", LabelVerdict.VIOLATION, "So.");
        say(by("artist-7", "verse-2", Category.HATE, 0.8), "ben", LabelVerdict.NO_VIOLATION, "Not so.");
        by("artist-8", "another", Category.HATE, 0.8);
        UUID caseId = by("artist-7", "verse-3", Category.HATE, 0.8);

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("History of the creator", "2 other scans, 1 found to break the rules.")
                .contains("verse-1", "ben: violation", "/console/cases/" + broke, "verse-2", "ben: no violation")
                .doesNotContain("another", "are not shown");
    }

    @Test
    void whatAnAppealOverturnedCountsNoLonger() {
        UUID broke = by("artist-7", "verse-1", Category.HATE, 0.8);
        say(broke, "ada", LabelVerdict.VIOLATION, "So.");
        UUID appeal = appeals.open(scanOf(broke), new NewAppeal("artist-7", AppealGround.CONTEXT, "A quotation."))
                .id();
        appeals.close(appeal, new Ruling(new Decider("ben", true, false), new Outcome.Reversed(), "So it is."));
        UUID caseId = by("artist-7", "verse-2", Category.HATE, 0.8);

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("One other scan, 0 found to break the rules.");
    }

    @Test
    void restrictedContentIsWithheldFromWhoDidNotAgreeToSeeIt() {
        by("artist-7", "worst", Category.SEXUAL_MINORS, 0.3);
        UUID caseId = by("artist-7", "verse", Category.HATE, 0.8);

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("One other scan", "Of the newest, 1 are not shown")
                .doesNotContain("worst");
        assertThat(as("lea", "/console/cases/" + caseId))
                .bodyText()
                .contains("worst")
                .doesNotContain("are not shown");
    }

    @Test
    void ofAnUnknownCreatorThereIsNoHistory() {
        assertThat(as("ada", "/console/cases/" + desk.hate("episode-1")))
                .bodyText()
                .doesNotContain("History of the creator");
    }

    private UUID by(String creator, String contentId, Category category, double score) {
        return desk.open(
                Desk.item(contentId, creator, Part.text("comment", WORDS)),
                Desk.textual("comment", WORDS, category, score));
    }
}
