package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.sampling.AuditLedger;
import io.gatehouse.store.sampling.Draw;
import io.gatehouse.store.sampling.DrawnDecision;
import io.gatehouse.store.sampling.DrawnStratum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases of audits, as they are laid out for whoever judges them. */
class BlindCaseTest extends PageTest {

    private static final String WORDS = "A quiet evening";

    @Autowired
    private AuditLedger audits;

    @Test
    void theContentIsShownAndNothingOfWhatWasFoundAndDecidedUntilThereIsAVerdict() {
        UUID caseId = drawn(allowed("mild"));

        assertThat(as("ada", "/console")).hasStatusOk().bodyText().contains("mild");
        assertThat(as("ada", "/console/cases/" + caseId))
                .hasStatusOk()
                .bodyText()
                .contains(WORDS, "There is no decision to show.", "What was found in it is not shown.")
                .doesNotContain("ALLOW", "Scores beside thresholds", "What the models say of it", "evidence of");

        say(caseId, "ada", LabelVerdict.NO_VIOLATION, "Nothing in it.");

        assertThat(as("ada", "/console/cases/" + caseId))
                .bodyText()
                .contains("ALLOW", "Scores beside thresholds", "What the models say of it");
    }

    private UUID allowed(String contentId) {
        return desk.scan(
                ContentItem.of(contentId, Part.text("comment", WORDS)),
                Desk.textual("comment", WORDS, Category.HATE, 0.01));
    }

    private UUID drawn(UUID scanId) {
        Instant now = clock.instant();
        audits.store(
                new Draw(
                        new Period(now.minusSeconds(60), now),
                        true,
                        7,
                        List.of(0.5),
                        List.of(new DrawnStratum(Action.ALLOW, 0, 100, 1, Map.of())),
                        List.of(new DrawnDecision(scanId, Action.ALLOW, 0, 0.01, Set.of()))),
                Optional.empty());
        return reviews.ofScan(scanId).orElseThrow().id();
    }
}
