package io.gatehouse.models.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.models.speech.OverlappingWindows.Window;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlappingWindowsTest {

    private static final WindowCut CUT = new WindowCut(320, 64, 32);

    @ParameterizedTest
    @CsvSource({"1, 7", "31, 31", "32, 5", "319, 100", "320, 320", "321, 64", "1000, 1", "1000, 1000", "6400, 333"})
    void theMiddlesPutTogetherAreTheStream(int length, int chunk) {
        List<Window> windows = windows(length, chunk);

        List<Float> firstSamples = new ArrayList<>();
        for (Window window : windows) {
            for (int frame = window.from(); frame < window.to(); frame++) {
                firstSamples.add(window.samples()[frame * CUT.stride()]);
            }
        }
        List<Float> expected = new ArrayList<>();
        for (int at = 0; at < length; at += CUT.stride()) {
            expected.add((float) at);
        }
        assertThat(firstSamples).isEqualTo(expected);
    }

    @Test
    void nothingIsNoWindow() {
        assertThat(windows(0, 1)).isEmpty();
    }

    @Test
    void whatIsKeptHasItsContextOnBothSides() {
        assertThat(windows(3_200, 100).subList(1, 10))
                .allSatisfy(window -> assertThat(window.from()).isEqualTo(2))
                .allSatisfy(window ->
                        assertThat(window.samples().length / 32 - window.to()).isBetween(0, 2));
    }

    private static List<Window> windows(int length, int chunk) {
        List<Window> windows = new ArrayList<>();
        OverlappingWindows cutting = new OverlappingWindows(CUT, windows::add);
        for (int at = 0; at < length; at += chunk) {
            float[] samples = new float[Math.min(chunk, length - at)];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = at + i;
            }
            cutting.accept(samples);
        }
        cutting.finish();
        return windows;
    }
}
