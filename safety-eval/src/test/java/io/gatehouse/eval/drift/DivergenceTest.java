package io.gatehouse.eval.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DivergenceTest {

    @Test
    void theStabilityIndexByHand() {
        // (0.50 - 0.25) ln (0.50 / 0.25) + (0.50 - 0.75) ln (0.50 / 0.75) = 0.25 x 0.69315 + 0.25 x 0.40547
        assertThat(measured(mix(50, 50), mix(25, 75)).psi()).isCloseTo(0.27465, within(1e-5));
    }

    @Test
    void jensenAndShannonByHand() {
        // The entropy of the middle (0.75, 0.25) is 0.81128 bits, those of the two are 1 and 0.
        assertThat(measured(mix(50, 50), mix(100, 0)).jensenShannon()).isCloseTo(0.81128 - 0.5, within(1e-5));
        assertThat(measured(mix(100, 0), mix(0, 100)).jensenShannon()).isCloseTo(1, within(1e-12));
    }

    @Test
    void pearsonsTestByHand() {
        // Of 75 and 125 in all, half are expected on each side: 12.5^2 / 37.5 x 2 + 12.5^2 / 62.5 x 2 = 13.33.
        assertThat(measured(mix(50, 50), mix(25, 75)).chance()).isCloseTo(0.000261, within(1e-6));
    }

    @Test
    void whatDidNotMoveHasNoDistance() {
        Divergence.Measured same = measured(mix(30, 70), mix(300, 700));

        assertThat(same.psi()).isZero();
        assertThat(same.jensenShannon()).isZero();
        assertThat(same.chance()).isEqualTo(1);
    }

    @Test
    void aKindThatWasNeverSeenCountsAsHalfAnItem() {
        // (0.005 - 0.10) ln (0.005 / 0.10) + (1 - 0.90) ln (1 / 0.90)
        assertThat(measured(mix(0, 100), mix(10, 90)).psi()).isCloseTo(0.28459 + 0.01054, within(1e-5));
    }

    @Test
    void whatMovedMostStandsFirst() {
        Mix before = new Mix(new TreeMap<>(Map.of("de", 10L, "en", 80L, "fr", 10L)));
        Mix now = new Mix(new TreeMap<>(Map.of("en", 60L, "fr", 10L, "pt", 30L)));

        assertThat(measured(before, now).shifts())
                .extracting(Divergence.Shift::kind)
                .containsExactly("pt", "en", "de", "fr");
    }

    @Test
    void tooFewOfAKindAreCountedWithOthers() {
        Mix before = new Mix(new TreeMap<>(Map.of("en", 1000L, "is", 2L, "mt", 1L)));
        Mix now = new Mix(new TreeMap<>(Map.of("en", 1000L, "cy", 3L)));

        assertThat(measured(before, now).chance()).isEqualTo(1);
    }

    /** The index of two samples of one mix, over 1/n + 1/m, has the distribution of Pearson's statistic. */
    @Test
    void aTestOfSamplesOfOneMixRaisesAnAlarmAsSeldomAsItSays() {
        SplittableRandom random = new SplittableRandom(5);
        int alarms = 0;
        for (int run = 0; run < 1000; run++) {
            alarms += measured(sample(random, 500), sample(random, 300)).chance() < 0.05 ? 1 : 0;
        }

        assertThat(alarms).isBetween(30, 70);
    }

    @Test
    void nothingCannotBeCompared() {
        assertThat(Divergence.between(mix(0, 0), mix(1, 1)))
                .isEqualTo(new Divergence.NotEnoughData("there are 0 items to compare with and 2 of now"));
        assertThatThrownBy(() -> mix(-1, 1)).hasMessage("a count is at least 0, but \"a\" has -1");
    }

    private static Mix sample(SplittableRandom random, int items) {
        long some = random.doubles(items).filter(share -> share < 0.3).count();
        return mix(some, items - some);
    }

    private static Divergence.Measured measured(Mix before, Mix now) {
        return (Divergence.Measured) Divergence.between(before, now);
    }

    private static Mix mix(long a, long b) {
        return new Mix(new TreeMap<>(Map.of("a", a, "b", b)));
    }
}
