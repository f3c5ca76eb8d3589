package io.gatehouse.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FixedFalseAlarmsTest {

    @Test
    void theRecallIsThatOfTheLowestThresholdWithFewEnoughAlarms() {
        // 100 negatives at 0.00 to 0.99; one alarm is allowed, so that the threshold lies above 0.98: 10 of 20
        // positives.
        assertThat(FixedFalseAlarms.recall(items(100, 10, 0.985, 10, 0.975), 0.01))
                .isEqualTo(Estimate.share(new Proportion(10, 20)));
    }

    @Test
    void aTieIsFlaggedWholeOrNotAtAll() {
        // The positives tie with the second alarm.
        assertThat(FixedFalseAlarms.recall(items(100, 20, 0.98, 0, 0), 0.01))
                .isEqualTo(Estimate.share(new Proportion(0, 20)));
    }

    @Test
    void ninetyNineNegativesSayNothingOfOnePercent() {
        assertThat(FixedFalseAlarms.recall(items(99, 20, 1, 0, 0), 0.01))
                .isEqualTo(new Estimate.TooFew(99, "not enough data: 100 negatives are needed"));
    }

    @Test
    void twentyNegativesAreEnoughForFivePercent() {
        // One alarm of twenty is allowed: the negative at 0.19.
        assertThat(FixedFalseAlarms.recall(items(20, 15, 0.185, 5, 0.175), 0.05))
                .isEqualTo(Estimate.share(new Proportion(15, 20)));
        assertThat(FixedFalseAlarms.recall(items(19, 20, 1, 0, 0), 0.05))
                .isEqualTo(new Estimate.TooFew(19, "not enough data: 20 negatives are needed"));
    }

    @Test
    void nineteenPositivesSayNothing() {
        assertThat(FixedFalseAlarms.recall(items(100, 19, 1, 0, 0), 0.01)).isEqualTo(Estimate.tooFew(19));
    }

    private static ScoredLabels items(int negatives, int some, double high, int others, double low) {
        double[] scores = new double[negatives + some + others];
        boolean[] labels = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            labels[i] = i >= negatives;
            scores[i] = !labels[i] ? i / 100.0 : i < negatives + some ? high : low;
        }
        return ScoredLabels.of(scores, labels);
    }
}
