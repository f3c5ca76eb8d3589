package io.gatehouse.eval.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.eval.metric.ScoredLabels;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final double RISK = 0.005;

    private final Search precision = new PrecisionSearch();
    private final Search recall = new RecallSearch();

    @Test
    void precisionGoesDownToTheLastThresholdThatKeepsTheFalseAlarmsOut() {
        // 0.95^104 = 0.0048: 104 hits without a false alarm are just enough.
        ScoredLabels items =
                Scores.none().positives(104, 0.9).negatives(20, 0.5).labelled();

        assertThat(precision.find(items, 0.95, RISK)).hasValue(0.501);
    }

    @Test
    void oneHitFewerShowsNothing() {
        // 0.95^103 = 0.0051.
        ScoredLabels items =
                Scores.none().positives(103, 0.9).negatives(20, 0.5).labelled();

        assertThat(precision.find(items, 0.95, RISK)).isEmpty();
        assertThat(precision.closest(items, RISK)).isEqualTo(0.9);
    }

    @Test
    void aSequenceThatStartsBelowABadSpotGoesOn() {
        // At 0.9 nothing but 10 false alarms; at 0.8 600 of 610 are right; at 0.3 600 of 710 are.
        ScoredLabels items = Scores.none()
                .negatives(10, 0.95)
                .positives(600, 0.85)
                .negatives(100, 0.3)
                .labelled();

        assertThat(precision.find(items, 0.95, RISK)).hasValue(0.301);
    }

    @Test
    void aSequenceEndsAtItsFirstFailureEvenIfItWouldRecover() {
        // At 0.85 the precision falls to 110 of 150 and recovers at 0.82, where no sequence starts; at 0.8 one does.
        Scores upTo = Scores.none().positives(110, 0.9).negatives(40, 0.85).positives(2000, 0.82);

        assertThat(precision.find(upTo.labelled(), 0.95, RISK)).hasValue(0.001);
        assertThat(precision.find(upTo.negatives(500, 0.805).labelled(), 0.95, RISK))
                .hasValue(0.851);
    }

    @Test
    void whatNoSequenceReachesIsNotTheClosest() {
        // At 0.92 all 110 are right, but no sequence starts there; at 0.9 only 110 of 170 are.
        ScoredLabels items =
                Scores.none().positives(110, 0.92).negatives(60, 0.905).labelled();

        assertThat(precision.find(items, 0.95, RISK)).isEmpty();
        assertThat(precision.closest(items, RISK)).isEqualTo(0.9);
    }

    @Test
    void recallGoesUpToTheLastThresholdThatMissesFewEnough() {
        // Of 100 positives with a recall of 0.9, all are found with a chance of 0.00003, 95 or more with 0.058.
        Scores negatives = Scores.none().negatives(50, 0.1);

        assertThat(recall.find(negatives.positives(100, 0.5).labelled(), 0.9, RISK))
                .hasValue(0.5);
        assertThat(recall.find(negatives.positives(95, 0.5).positives(5, 0.2).labelled(), 0.9, RISK))
                .hasValue(0.2);
    }

    @Test
    void recallTakesFiftyOnePositivesWithoutAMiss() {
        // 0.9^51 = 0.0046 and 0.9^50 = 0.0052.
        assertThat(recall.find(Scores.none().positives(51, 0.5).labelled(), 0.9, RISK))
                .hasValue(0.5);
        assertThat(recall.find(Scores.none().positives(50, 0.5).labelled(), 0.9, RISK))
                .isEmpty();
    }
}
