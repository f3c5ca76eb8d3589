package io.gatehouse.models.speech.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogMelTest {

    private static final int RATE = 16_000;

    @ParameterizedTest
    @ValueSource(doubles = {200, 1000, 3000, 6000})
    void aToneIsBrightestInItsBand(double hertz) {
        byte[] picture = LogMel.of(tone(hertz, 0.5));

        for (int frame = 2; frame < 98; frame++) {
            assertThat(brightest(picture, frame)).isBetween(band(hertz) - 1, band(hertz) + 1);
        }
    }

    @Test
    void howLoudItIsSaysNothing() {
        byte[] quiet = LogMel.of(tone(700, 0.05));
        byte[] loud = LogMel.of(tone(700, 0.5));

        for (int frame = 2; frame < 98; frame++) {
            assertThat(brightest(quiet, frame)).isEqualTo(brightest(loud, frame));
            assertThat(value(quiet, frame, brightest(quiet, frame)))
                    .isCloseTo(value(loud, frame, brightest(loud, frame)), within(1));
        }
    }

    @Test
    void aFrameBeginsEveryTenMilliseconds() {
        assertThat(LogMel.of(new float[RATE])).hasSize(100 * LogMel.BANDS);
        assertThat(LogMel.frames(161)).isEqualTo(2);
        assertThat(LogMel.of(new float[0])).isEmpty();
    }

    @Test
    void aClickIsInTheFrameAboutIt() {
        float[] click = new float[RATE];
        click[50 * LogMel.HOP + LogMel.HOP / 2] = 1;

        byte[] picture = LogMel.of(click);

        assertThat(loudness(picture, 50)).isGreaterThan(loudness(picture, 49)).isGreaterThan(loudness(picture, 51));
        assertThat(loudness(picture, 47)).isEqualTo(loudness(picture, 10));
    }

    private static int brightest(byte[] picture, int frame) {
        int best = 0;
        for (int band = 1; band < LogMel.BANDS; band++) {
            if (value(picture, frame, band) > value(picture, frame, best)) {
                best = band;
            }
        }
        return best;
    }

    private static int loudness(byte[] picture, int frame) {
        int sum = 0;
        for (int band = 0; band < LogMel.BANDS; band++) {
            sum += value(picture, frame, band);
        }
        return sum;
    }

    private static int value(byte[] picture, int frame, int band) {
        return picture[frame * LogMel.BANDS + band] & 0xff;
    }

    private static int band(double hertz) {
        double lowest = mel(60);
        return (int) Math.round((mel(hertz) - lowest) / ((mel(7600) - lowest) / (LogMel.BANDS + 1))) - 1;
    }

    private static double mel(double hertz) {
        return 1127 * Math.log(1 + hertz / 700);
    }

    private static float[] tone(double hertz, double level) {
        float[] tone = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            tone[i] = (float) (level * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return tone;
    }
}
