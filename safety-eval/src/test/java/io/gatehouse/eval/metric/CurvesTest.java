package io.gatehouse.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.eval.metric.Curves.Column;
import io.gatehouse.eval.metric.Curves.Point;
import io.gatehouse.eval.metric.Curves.Reliability;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurvesTest {

    /** From high to low: positive, negative, positive, negative. */
    private static final Curves MIXED =
            Curves.of(ScoredLabels.of(new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true}));

    @Test
    void theRocCurveClimbsFromNothingToEverything() {
        assertThat(MIXED.roc())
                .containsExactly(
                        new Point(0, 0), new Point(0, 0.5), new Point(0.5, 0.5), new Point(0.5, 1), new Point(1, 1));
    }

    @Test
    void precisionStandsAgainstRecallAtEachThreshold() {
        assertThat(MIXED.precisionRecall())
                .containsExactly(new Point(0.5, 1), new Point(0.5, 0.5), new Point(1, 2 / 3.0), new Point(1, 0.5));
    }

    @Test
    void eachItemStandsInOneColumn() {
        Curves curves =
                Curves.of(ScoredLabels.of(new double[] {0, 0.05, 0.0499, 1}, new boolean[] {false, false, true, true}));

        assertThat(curves.histogram()).hasSize(20);
        assertThat(curves.histogram().getFirst()).isEqualTo(new Column(0, 1, 1));
        assertThat(curves.histogram().get(1)).isEqualTo(new Column(0.05, 0, 1));
        assertThat(curves.histogram().getLast().positives()).isOne();
    }

    @Test
    void binsHaveTheMeanOfTheirScoresAndTheShareOfTheirPositives() {
        assertThat(MIXED.reliability())
                .containsExactly(
                        new Reliability(0.1, new Proportion(0, 1)),
                        new Reliability(0.35, new Proportion(1, 1)),
                        new Reliability(0.4, new Proportion(0, 1)),
                        new Reliability(0.8, new Proportion(1, 1)));
    }

    @Test
    void aHundredThousandItemsAreDrawnWithAFewHundredPoints() {
        double[] scores =
                IntStream.range(0, 100_000).mapToDouble(i -> i / 100_000.0).toArray();
        boolean[] labels = new boolean[scores.length];
        labels[99_999] = true;

        assertThat(Curves.of(ScoredLabels.of(scores, labels)).roc())
                .hasSizeLessThan(210)
                .endsWith(new Point(1, 1));
    }

    @Test
    void oneKindAloneCannotBeDrawn() {
        ScoredLabels negatives = ScoredLabels.of(new double[] {0.1}, new boolean[] {false});
        assertThatThrownBy(() -> Curves.of(negatives)).hasMessage("curves need positives and negatives");
    }
}
