package io.gatehouse.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.models.audio.Windower.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowerTest {

    private static final float[] AUDIO = Sounds.noise(3.3, 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 160, 7999, 8000, 16_000, 16_001, 100_000})
    void chunksOfAnySizeGiveTheSameWindowsAsTheWhole(int chunk) {
        List<Window> windows = windows(AUDIO, chunk);

        assertThat(windows).extracting(Window::start).containsExactly(0L, 8000L, 16_000L, 24_000L, 32_000L, 36_800L);
        assertThat(windows)
                .allSatisfy(window -> assertThat(window.samples())
                        .isEqualTo(Arrays.copyOfRange(AUDIO, (int) window.start(), (int) window.start() + 16_000)));
    }

    @Test
    void audioOfExactlyOneWindowGivesOne() {
        assertThat(windows(Sounds.noise(1, 1), 500)).hasSize(1);
    }

    @Test
    void shortAudioIsFollowedBySilence() {
        List<Window> windows = windows(Sounds.sine(440, 0.5, 0.25), 500);

        assertThat(windows).singleElement().satisfies(window -> {
            assertThat(window.start()).isZero();
            assertThat(Arrays.copyOf(window.samples(), 4000)).isEqualTo(Sounds.sine(440, 0.5, 0.25));
            assertThat(Arrays.copyOfRange(window.samples(), 4000, 16_000)).containsOnly(0f);
        });
    }

    @Test
    void noAudioGivesNoWindow() {
        assertThat(windows(new float[0], 1)).isEmpty();
    }

    private static List<Window> windows(float[] audio, int chunk) {
        List<Window> windows = new ArrayList<>();
        Windower windower = new Windower(windows::add);
        for (int at = 0; at < audio.length; at += chunk) {
            windower.accept(Arrays.copyOfRange(audio, at, Math.min(audio.length, at + chunk)));
        }
        assertThat(windower.finish()).isEqualTo(audio.length);
        return windows;
    }
}
