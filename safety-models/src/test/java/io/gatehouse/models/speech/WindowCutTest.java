package io.gatehouse.models.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WindowCutTest {

    /** Ten seconds of wav2vec2, whose 25 ms of hearing cost the last frame. */
    @Test
    void wav2vec2LosesAFrameAtTheEndAndFits() {
        WindowCut cut = new WindowCut(160_000, 16_000, 320);

        assertThat(cut.mostFrames()).isEqualTo(500);
        assertThat(cut.leastFrames()).isLessThanOrEqualTo(499);
        assertThat(cut.milliseconds(50)).isEqualTo(1_000);
    }

    @Test
    void framesOfNeighboursMustMeet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowCut(160_000, 16_001, 320))
                .withMessageContaining("multiples of the stride of 320");
        assertThatIllegalArgumentException().isThrownBy(() -> new WindowCut(1_600, 800, 160));
    }
}
