package io.gatehouse.eval.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A small audit by hand: 10 of 1,000 allowed items and all 20 blocked ones, half of which were blocked as hate. */
class AuditEstimatorTest {

    private static final Stratum ALLOWED = new Stratum(Action.ALLOW, 0);
    private static final Stratum BLOCKED = new Stratum(Action.BLOCK, 1);

    private final List<DrawnItem> drawn = new ArrayList<>();
    private final Map<String, Boolean> labels = new HashMap<>();

    @Test
    void whoWasDrawnWithAChanceOfOneInAHundredSpeaksForAHundred() {
        look(ALLOWED, Set.of(), 1, 9);
        look(BLOCKED, Set.of(Category.HATE), 8, 2);
        look(BLOCKED, Set.of(Category.SPAM), 0, 10);

        AuditEstimate estimate = estimate();

        // Precision is known, for all that were flagged have a label; 100 were missed, of which one was drawn.
        assertThat(estimate.precision()).isEqualTo(new AuditFigure.Estimated(0.8, 0.8, new Interval(0.8, 0.8), 10));
        AuditFigure.Estimated recall = (AuditFigure.Estimated) estimate.recall();
        assertThat(recall.value()).isCloseTo(8 / 108.0, within(1e-12));
        assertThat(recall.horvitzThompson()).isCloseTo(8 / 108.0, within(1e-12));
        assertThat(recall.interval95().low()).isLessThan(0.03);
        assertThat(recall.interval95().high()).isGreaterThan(0.6);
        AuditFigure.Estimated prevalence = (AuditFigure.Estimated) estimate.prevalence();
        assertThat(prevalence.value()).isCloseTo(108 / 1020.0, within(1e-12));
        assertThat(prevalence.labels()).isEqualTo(30);
        assertThat(estimate.unanswered()).isZero();
    }

    @Test
    void itemsWithoutALabelAreTakenToBeLikeTheOthers() {
        look(ALLOWED, Set.of(), 1, 9);
        look(BLOCKED, Set.of(Category.HATE), 8, 2);
        look(BLOCKED, Set.of(Category.SPAM), 0, 10);
        drawn.stream().filter(item -> item.stratum().equals(BLOCKED)).skip(5).forEach(item -> labels.remove(item.id()));

        AuditEstimate estimate = estimate();

        // Five of the ten that were flagged have a label, all of them true; three more may be wrong.
        assertThat(estimate.unanswered()).isEqualTo(15);
        AuditFigure.Estimated precision = (AuditFigure.Estimated) estimate.precision();
        assertThat(precision.value()).isEqualTo(1);
        assertThat(precision.interval95().low()).isCloseTo(0.7, within(1e-12));
        assertThat(precision.labels()).isEqualTo(5);
    }

    @Test
    void nothingFoundIsNoRecall() {
        look(ALLOWED, Set.of(), 0, 10);
        look(BLOCKED, Set.of(Category.SPAM), 0, 20);

        AuditEstimate estimate = estimate();

        assertThat(estimate.recall())
                .isEqualTo(new AuditFigure.NotEnoughData("the audit found no item that hate applies to, among 30"));
        assertThat(estimate.precision()).isEqualTo(new AuditFigure.NotEnoughData("no item was flagged for hate"));
        // None in ten of a thousand leaves room for about three in ten.
        AuditFigure.Estimated prevalence = (AuditFigure.Estimated) estimate.prevalence();
        assertThat(prevalence.value()).isZero();
        assertThat(prevalence.interval95().high()).isBetween(0.25, 0.31);
    }

    @Test
    void withoutLabelsNothingIsKnown() {
        look(ALLOWED, Set.of(), 0, 10);
        look(BLOCKED, Set.of(Category.HATE), 0, 20);
        labels.clear();

        AuditEstimate estimate = estimate();

        assertThat(estimate.precision())
                .isEqualTo(new AuditFigure.NotEnoughData(
                        "none of the 20 items that were flagged for hate has a label of the audit"));
        assertThat(estimate.recall()).isInstanceOf(AuditFigure.NotEnoughData.class);
        assertThat(estimate.prevalence())
                .isEqualTo(new AuditFigure.NotEnoughData("no item has a label of the audit for hate"));
    }

    private void look(Stratum stratum, Set<Category> flagged, int applies, int doesNot) {
        double probability = stratum.equals(ALLOWED) ? 0.01 : 1;
        for (int n = 0; n < applies + doesNot; n++) {
            String id = "item-" + drawn.size();
            drawn.add(new DrawnItem(id, stratum, probability, flagged));
            labels.put(id, n < applies);
        }
    }

    private AuditEstimate estimate() {
        int hate = (int) drawn.stream()
                .filter(item -> item.flagged().contains(Category.HATE))
                .count();
        AuditSample sample = new AuditSample(
                drawn,
                new TreeMap<>(Map.of(
                        ALLOWED, new StratumCount(1000, 10, Map.of()),
                        BLOCKED, new StratumCount(20, 20, Map.of(Category.HATE, hate)))));
        return new AuditEstimator(sample, Category.HATE, labels).estimate();
    }
}
