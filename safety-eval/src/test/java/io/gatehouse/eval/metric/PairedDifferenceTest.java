package io.gatehouse.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

    @Test
    void theDifferenceIsWhatIsGainedLessWhatIsLost() {
        // Its variance is ((10 + 2) / 100 - 0.08 * 0.08) / 100: two of its roots to either side are 0.066.
        assertThat(new PairedDifference(10, 2, 100).estimate(1)).isInstanceOfSatisfying(Estimate.Known.class, known -> {
            assertThat(known.value()).isCloseTo(-0.08, within(1e-12));
            assertThat(known.n()).isEqualTo(100);
            Interval range = known.range().orElseThrow();
            assertThat(range.low()).isCloseTo(-0.146, within(0.011));
            assertThat(range.high()).isCloseTo(-0.014, within(0.011));
        });
    }

    @Test
    void whereNothingChangedThereIsNoRange() {
        assertThat(new PairedDifference(0, 0, 50).estimate(1))
                .isInstanceOfSatisfying(
                        Estimate.Known.class, known -> assertThat(known.range()).isEmpty());
    }

    @Test
    void fewItemsAreNotEnough() {
        assertThat(new PairedDifference(5, 0, 19).estimate(1)).isEqualTo(Estimate.tooFew(19));
    }

    @Test
    void noMoreCanChangeThanThereAre() {
        assertThatThrownBy(() -> new PairedDifference(6, 5, 10))
                .hasMessage("a paired difference needs lost and gained of the trials, but had 6 and 5 of 10");
    }
}
