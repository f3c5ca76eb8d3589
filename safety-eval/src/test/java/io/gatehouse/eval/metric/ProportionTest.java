package io.gatehouse.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void withoutAMissTheBoundBelowHasAClosedForm() {
        // (1 - confidence)^(1/n)
        assertThat(new Proportion(59, 59).lowerBound(0.95)).isCloseTo(Math.pow(0.05, 1 / 59.0), within(1e-9));
        assertThat(new Proportion(0, 59).lowerBound(0.95)).isZero();
        assertThat(new Proportion(0, 0).lowerBound(0.95)).isZero();
    }

    @Test
    void withoutAHitTheBoundAboveHasAClosedForm() {
        // 1 - (1 - confidence)^(1/n)
        assertThat(new Proportion(0, 149).upperBound(0.95)).isCloseTo(1 - Math.pow(0.05, 1 / 149.0), within(1e-9));
        assertThat(new Proportion(149, 149).upperBound(0.95)).isOne();
        assertThat(new Proportion(0, 0).upperBound(0.95)).isOne();
    }

    @Test
    void bothBoundsOfFourInTenAreTheEndsOfTheNinetyPercentInterval() {
        // Clopper and Pearson for 4 of 10 at 90 %: 0.1500 to 0.6965.
        assertThat(new Proportion(4, 10).lowerBound(0.95)).isCloseTo(0.1500, within(1e-4));
        assertThat(new Proportion(4, 10).upperBound(0.95)).isCloseTo(0.6965, within(1e-4));
    }

    @Test
    void ninetyFiveAtNinetyFiveTakesFiftyNineWithoutAMissOrNinetyThreeWithOne() {
        // The sample sizes of Wilks: 0.95^59 = 0.0485 and 0.95^93 + 93 x 0.05 x 0.95^92 = 0.0500, just below 0.05.
        assertThat(new Proportion(59, 59).shows(0.95, 0.05)).isTrue();
        assertThat(new Proportion(58, 58).shows(0.95, 0.05)).isFalse();
        assertThat(new Proportion(92, 93).shows(0.95, 0.05)).isTrue();
        assertThat(new Proportion(91, 92).shows(0.95, 0.05)).isFalse();
        assertThat(new Proportion(0, 0).shows(0.95, 0.05)).isFalse();
    }

    @Test
    void theQuickQuestionHasTheAnswerOfTheBound() {
        for (int hits = 0; hits <= 40; hits++) {
            Proportion share = new Proportion(hits, 40);
            assertThat(share.shows(0.7, 0.05)).isEqualTo(share.lowerBound(0.95) >= 0.7);
        }
    }
}
