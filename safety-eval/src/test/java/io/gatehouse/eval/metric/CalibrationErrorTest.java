package io.gatehouse.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest {

    private static final ScoredLabels ITEMS =
            ScoredLabels.of(new double[] {0.1, 0.3, 0.6, 0.8}, new boolean[] {false, true, false, true});

    @Test
    void eachBinOfEqualMassWeighsByItsSize() {
        // Two bins of two: mean 0.2 against 1/2, mean 0.7 against 1/2.
        assertThat(CalibrationError.expected(ITEMS, 2).getAsDouble()).isCloseTo((0.3 + 0.2) / 2, within(1e-12));
    }

    @Test
    void oneBinComparesTheMeansOnly() {
        assertThat(CalibrationError.expected(ITEMS, 1).getAsDouble()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void moreBinsThanItemsGiveEachItemABin() {
        assertThat(CalibrationError.expected(ITEMS, 15).getAsDouble())
                .isCloseTo((0.1 + 0.7 + 0.6 + 0.2) / 4, within(1e-12));
    }

    @Test
    void whatCannotBeSharedOutEvenlyIsSharedOutNearlySo() {
        double[] scores = IntStream.range(0, 31).mapToDouble(i -> i / 31.0).toArray();

        assertThat(CalibrationError.bins(ScoredLabels.of(scores, new boolean[31]), 10))
                .extracting(bin -> bin.to() - bin.from())
                .containsExactly(4, 3, 3, 3, 3, 3, 3, 3, 3, 3);
    }

    @Test
    void equalScoresAreNeverParted() {
        ScoredLabels flat =
                ScoredLabels.of(new double[] {0.5, 0.5, 0.5, 0.5}, new boolean[] {true, true, false, false});
        assertThat(CalibrationError.expected(flat, 4)).hasValue(0);
    }

    @Test
    void brierIsTheMeanSquaredDistanceFromTheTruth() {
        assertThat(CalibrationError.brier(ITEMS).getAsDouble())
                .isCloseTo((0.01 + 0.49 + 0.36 + 0.04) / 4, within(1e-12));
    }

    @Test
    void nothingToMeasureHasNoError() {
        ScoredLabels none = ScoredLabels.of(new double[0], new boolean[0]);
        assertThat(CalibrationError.expected(none)).isEmpty();
        assertThat(CalibrationError.brier(none)).isEmpty();
    }
}
