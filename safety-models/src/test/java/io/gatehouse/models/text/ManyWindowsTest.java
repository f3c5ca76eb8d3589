package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ManyWindowsTest {

    @Test
    void oneWindowKeepsItsScore() {
        assertThat(ManyWindows.lowered(new double[] {0, 0.3, 1}, 1)).containsExactly(0, 0.3, 1);
    }

    @Test
    void oddsOfNineToOneAreThreeToOneOnceNineWindowsWereLookedAt() {
        assertThat(ManyWindows.lowered(new double[] {0.9}, 9)[0]).isEqualTo(0.75, within(1e-12));
    }

    @Test
    void certaintyStaysCertain() {
        assertThat(ManyWindows.lowered(new double[] {0, 1}, 400)).containsExactly(0, 1);
    }

    @Test
    void whatIsWorseStaysWorse() {
        assertThat(ManyWindows.lowered(new double[] {0.2, 0.5, 0.95}, 100)).isSorted();
    }
}
