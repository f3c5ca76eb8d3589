package io.gatehouse.eval.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PriorEstimateTest {

    /** Half of what was calibrated on scored 0.8, the other half 0.2: the share was a half. */
    private static final CalibratedScores BEFORE = scores(100, 0.8, 100, 0.2);

    @Test
    void aShareByHand() {
        // Of now, a share h scores 0.8. What scores 0.8 is 0.8 of the positives and 0.2 of the others, so that
        // h = 0.8 p + 0.2 (1 - p); where h is 0.35, p is 0.25.
        assertThat(estimate(scores(35, 0.8, 65, 0.2)).now()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void aRoundOfExpectationAndMaximizationByHand() {
        // At 0.25: 0.8 becomes 0.25 x 0.8 / (0.25 x 0.8 + 0.75 x 0.2) = 4/7, and 0.2 becomes 1/13.
        double next = PriorEstimate.next(BEFORE, scores(50, 0.8, 50, 0.2), 0.25);

        assertThat(next).isCloseTo((4 / 7.0 + 1 / 13.0) / 2, within(1e-12));
    }

    @Test
    void roundsOfExpectationAndMaximizationEndAtTheEstimate() {
        CalibratedScores now = scores(35, 0.8, 65, 0.2);
        double prior = BEFORE.prior();
        for (int round = 0; round < 1000; round++) {
            prior = PriorEstimate.next(BEFORE, now, prior);
        }

        assertThat(estimate(now).now()).isCloseTo(prior, within(1e-9));
    }

    @Test
    void theTestOfTheRatioByHand() {
        // Twice the sum of the logarithms, 35 ln 0.7 + 65 ln 1.3, is 9.140. It is compared with 200 scores, which are a
        // sample as well as the 100 of now: 200/300 of it is 6.093.
        assertThat(estimate(scores(35, 0.8, 65, 0.2)).chance()).isCloseTo(0.01357, within(1e-4));
    }

    @Test
    void theSameScoresHaveTheSameShare() {
        PriorEstimate same = estimate(scores(50, 0.8, 50, 0.2));

        assertThat(same.before()).isEqualTo(0.5);
        assertThat(same.now()).isCloseTo(0.5, within(1e-9));
        assertThat(same.chance()).isCloseTo(1, within(1e-6));
    }

    @Test
    void aShareStaysAShare() {
        assertThat(estimate(scores(0, 0.8, 100, 0.2)).now()).isCloseTo(0, within(1e-9));
        assertThat(estimate(scores(100, 0.8, 0, 0.2)).now()).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> CalibratedScores.of(new double[] {Double.NaN}))
                .hasMessage("a score must lie in 0..1, but was NaN");
    }

    private static PriorEstimate estimate(CalibratedScores now) {
        return PriorEstimate.of(BEFORE, now);
    }

    private static CalibratedScores scores(int high, double top, int low, double bottom) {
        double[] scores = new double[high + low];
        Arrays.fill(scores, bottom);
        Arrays.fill(scores, 0, high, top);
        return CalibratedScores.of(scores);
    }
}
