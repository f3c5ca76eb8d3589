package io.gatehouse.models.audio.synthesis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SpeechSynthesiserTest {

    @Test
    void aProgramThatIsMissingIsNamedAndHowToGetIt() {
        assertThatThrownBy(() -> SpeechSynthesiser.demand("no-such-synthesiser"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no-such-synthesiser is not installed")
                .hasMessageContaining("apt install no-such-synthesiser");
    }
}
