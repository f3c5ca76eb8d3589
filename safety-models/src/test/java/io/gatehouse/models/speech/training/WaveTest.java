package io.gatehouse.models.speech.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WaveTest {

    private static final int RATE = 22_050;

    @Test
    void aPipeThatKnowsNoLengthIsReadToItsEnd() throws IOException {
        Wave wave = Wave.parse(file(new float[] {0, 0.5f, -0.5f}));

        assertThat(wave.rate()).isEqualTo(RATE);
        assertThat(wave.samples()).containsExactly(0, 0.5f, -0.5f);
    }

    @Test
    void aToneKeepsItsPitchAndItsLevelAtAnotherRate() {
        float[] tone = tone(440, RATE, RATE);

        float[] other = new Wave(RATE, tone).at(16_000);

        assertThat(other).hasSize(16_000);
        float[] wanted = tone(440, 16_000, 16_000);
        for (int i = 100; i < other.length - 100; i++) {
            assertThat(other[i]).isCloseTo(wanted[i], within(0.02f));
        }
    }

    @Test
    void whatIsAboveHalfTheRateIsGone() {
        float[] other = new Wave(RATE, tone(10_000, RATE, RATE)).at(16_000);

        for (int i = 100; i < other.length - 100; i++) {
            assertThat(other[i]).isCloseTo(0, within(0.05f));
        }
    }

    @Test
    void whatIsNoWaveIsRefused() {
        assertThatThrownBy(() -> Wave.parse(new byte[20]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("WAV");
    }

    private static float[] tone(double hertz, int rate, int samples) {
        float[] tone = new float[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (float) Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return tone;
    }

    private static byte[] file(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(-1)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(2 * RATE)
                .putShort((short) 2);
        bytes.putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(-1);
        for (float sample : samples) {
            bytes.putShort((short) Math.round(sample * 32768));
        }
        return bytes.array();
    }
}
