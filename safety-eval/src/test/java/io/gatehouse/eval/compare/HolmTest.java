package io.gatehouse.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HolmTest {

    @Test
    void theSmallestOfThreeCountsThreefoldTheNextTwofold() {
        assertThat(Holm.adjusted(List.of(0.02, 0.01, 0.04)))
                .containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-12));
    }

    @Test
    void noneIsSurerThanOneThatWasSmallerAndNoneIsAboveOne() {
        assertThat(Holm.adjusted(List.of(0.01, 0.011, 0.9)))
                .containsExactly(new double[] {0.03, 0.03, 0.9}, within(1e-12));
        assertThat(Holm.adjusted(List.of(0.7, 0.8))).containsExactly(1, 1);
        assertThat(Holm.adjusted(List.of())).isEmpty();
    }
}
