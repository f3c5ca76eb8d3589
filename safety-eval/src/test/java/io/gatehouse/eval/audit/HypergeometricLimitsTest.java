package io.gatehouse.eval.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.eval.metric.Interval;
import io.gatehouse.eval.metric.Proportion;
import org.junit.jupiter.api.Test;

class HypergeometricLimitsTest {

    @Test
    void noHitInHalfOfTenLeavesRoomForThree() {
        // With 3 hits in all, none of 5 has a chance of 21/252 = 0.083; with 4 it has 6/252 = 0.024.
        assertThat(new HypergeometricLimits(10, 5, 0).interval95()).isEqualTo(new Interval(0, 0.3));
        assertThat(new HypergeometricLimits(10, 5, 5).interval95()).isEqualTo(new Interval(0.7, 1));
    }

    @Test
    void whoAsksEverybodyKnows() {
        assertThat(new HypergeometricLimits(10, 10, 4).interval95()).isEqualTo(new Interval(0.4, 0.4));
    }

    @Test
    void whoAsksNobodyKnowsNothing() {
        assertThat(new HypergeometricLimits(10, 0, 0).interval95()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void inABigPopulationTheyAreThoseOfClopperAndPearson() {
        Interval exact = new HypergeometricLimits(10_000_000, 200, 7).interval95();
        Interval endless = new Proportion(7, 200).interval95();

        assertThat(exact.low()).isCloseTo(endless.low(), within(1e-5));
        assertThat(exact.high()).isCloseTo(endless.high(), within(1e-5));
    }
}
