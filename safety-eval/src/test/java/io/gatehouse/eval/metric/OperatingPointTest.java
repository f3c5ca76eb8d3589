package io.gatehouse.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OperatingPointTest {

    @Test
    void countsWhatAThresholdFlags() {
        ScoredLabels items = ScoredLabels.of(
                new double[] {0.9, 0.5, 0.5, 0.49, 0.1}, new boolean[] {true, true, false, true, false});

        OperatingPoint point = OperatingPoint.at(0.5, items);

        assertThat(point.precision()).isEqualTo(new Proportion(2, 3));
        assertThat(point.recall()).isEqualTo(new Proportion(2, 3));
        assertThat(point.falseAlarms()).isEqualTo(new Proportion(1, 2));
    }

    @Test
    void theIntervalOfFourInTenIsThatOfTheTables() {
        // Clopper and Pearson for 4 of 10 at 95 %: 0.1216 to 0.7376.
        Interval interval = new Proportion(4, 10).interval95();
        assertThat(interval.low()).isCloseTo(0.12155, within(1e-5));
        assertThat(interval.high()).isCloseTo(0.73762, within(1e-5));
    }

    @Test
    void noSuccessInTwentyStillLeavesRoomForOneInSix() {
        // The upper end has the closed form 1 - 0.025^(1/n).
        Interval interval = new Proportion(0, 20).interval95();
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(1 - Math.pow(0.025, 1 / 20.0), within(1e-12));
    }

    @Test
    void onlySuccessesHaveAnUpperEndOfOne() {
        Interval interval = new Proportion(20, 20).interval95();
        assertThat(interval.low()).isCloseTo(Math.pow(0.025, 1 / 20.0), within(1e-12));
        assertThat(interval.high()).isOne();
    }

    @Test
    void withoutTrialsNothingIsKnown() {
        assertThat(new Proportion(0, 0).value()).isEmpty();
        assertThat(new Proportion(0, 0).interval95()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatThrownBy(() -> new Proportion(3, 2))
                .hasMessage("a proportion needs 0 <= successes <= trials, but had 3 of 2");
    }
}
