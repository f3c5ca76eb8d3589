package io.gatehouse.store.decision;

import static io.gatehouse.store.Samples.scored;
import static io.gatehouse.store.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.decision.DecisionTrend.ActionCount;
import io.gatehouse.store.decision.DecisionTrend.CategoryCount;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DecisionTrendTest extends StoreTest {

    private static final ThresholdPolicy POLICY = ThresholdPolicy.reviewAt(0.5);
    private static final PartResult FINE = scored("title", Category.HATE, 0.1);
    private static final PartResult HATE = scored("title", Category.HATE, 0.7);
    private static final PartResult SPAM = scored("text", Category.SPAM, 0.7);

    @Autowired
    private DecisionTrend trend;

    private LocalDate first;

    @BeforeEach
    void beginAtNoon() {
        first = clock.forwardToNoon();
    }

    @Test
    void decisionsAreCountedByDayAndAction() {
        decide(FINE);
        decide(HATE);
        decide(HATE);
        clock.forward(Duration.ofDays(2));
        decide(FINE);

        assertThat(trend.byAction(first))
                .containsExactly(
                        new ActionCount(first, Action.ALLOW, 1),
                        new ActionCount(first, Action.REVIEW, 2),
                        new ActionCount(first.plusDays(2), Action.ALLOW, 1));
        assertThat(trend.byAction(first.plusDays(1)))
                .containsExactly(new ActionCount(first.plusDays(2), Action.ALLOW, 1));
    }

    @Test
    void aDecisionAboutTwoCategoriesCountsForBoth() {
        decide(FINE);
        decide(HATE, SPAM);
        decide(HATE);

        assertThat(trend.byCategory(first))
                .containsExactly(
                        new CategoryCount(first, Category.HATE, 2), new CategoryCount(first, Category.SPAM, 1));
        assertThat(trend.byCategory(first.plusDays(1))).isEmpty();
    }

    private void decide(PartResult... results) {
        UUID id = ((Acceptance.Fresh) scans.accept(Samples.scan("episode-1", ScanMode.SYNC)))
                .scan()
                .id();
        scans.complete(id, verdict(POLICY, results), POLICY, Duration.ZERO);
    }
}
