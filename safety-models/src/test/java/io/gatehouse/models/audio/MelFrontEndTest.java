package io.gatehouse.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MelFrontEndTest {

    @ParameterizedTest
    @ValueSource(doubles = {120, 440, 1000, 3000, 7000})
    void aPureToneIsLoudestInItsOwnBand(double hertz) {
        float[] picture = picture(Sounds.sine(hertz, 0.5, 1));

        assertThat(loudestBand(picture, 50)).isEqualTo(MelFrontEnd.bandOf(hertz));
    }

    @Test
    void aSineAtFullScaleHasZeroDecibels() {
        float[] picture = picture(Sounds.sine(1000, 1, 1));
        double decibels = picture[MelFrontEnd.bandOf(1000) * MelFrontEnd.FRAMES + 10] * 25 - 50;

        assertThat(decibels).isBetween(-1.0, 2.5);
    }

    @Test
    void twentyDecibelsLessIsTwentyDecibelsLess() {
        int at = MelFrontEnd.bandOf(1000) * MelFrontEnd.FRAMES + 10;

        assertThat(picture(Sounds.sine(1000, 1, 1))[at] - picture(Sounds.sine(1000, 0.1, 1))[at])
                .isCloseTo(20 / 25f, within(1e-3f));
    }

    @Test
    void digitalSilenceLiesOnTheFloor() {
        for (float value : picture(Sounds.silence(1))) {
            assertThat(value).isCloseTo(-2, within(1e-4f));
        }
    }

    @Test
    void aFrameEqualsTheSumsDoneByHand() {
        float[] wave = Sounds.noise(1, 3);
        int band = 30;
        int frame = 17;

        assertThat(picture(wave)[band * MelFrontEnd.FRAMES + frame])
                .isCloseTo(byHand(wave, band, frame), within(2e-3f));
    }

    @Test
    void picturesBelongToWhoeverOwnsTheWindows() {
        try (NDManager constants = NDManager.newBaseManager();
                NDManager caller = constants.newSubManager()) {
            NDArray windows = caller.create(Sounds.silence(2), new Shape(2, MelFrontEnd.WINDOW));
            NDArray pictures = new MelFrontEnd(constants).apply(windows);

            assertThat(pictures.getManager()).isSameAs(caller);
        }
    }

    /** The definition, written down once more with double precision and no matrix. */
    private static float byHand(float[] wave, int band, int frame) {
        double low = 1127 * Math.log(1 + 50 / 700.0);
        double step = (1127 * Math.log(1 + 7600 / 700.0) - low) / 65;
        double sum = 0;
        for (int bin = 1; bin < 256; bin++) {
            double weight = 1 - Math.abs(1127 * Math.log(1 + bin * 31.25 / 700) - low - (band + 1) * step) / step;
            double re = 0;
            double im = 0;
            for (int n = 0; n < 400; n++) {
                double sample = wave[frame * 160 + n] * (0.5 - 0.5 * Math.cos(2 * Math.PI * n / 400)) / 100;
                re += sample * Math.cos(2 * Math.PI * bin * n / 512);
                im += sample * Math.sin(2 * Math.PI * bin * n / 512);
            }
            sum += Math.max(0, weight) * (re * re + im * im);
        }
        return (float) ((10 * Math.log10(sum + 1e-10) + 50) / 25);
    }

    private static int loudestBand(float[] picture, int frame) {
        int loudest = 0;
        for (int band = 1; band < MelFrontEnd.BANDS; band++) {
            if (picture[band * MelFrontEnd.FRAMES + frame] > picture[loudest * MelFrontEnd.FRAMES + frame]) {
                loudest = band;
            }
        }
        return loudest;
    }

    private static float[] picture(float[] wave) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray pictures = new MelFrontEnd(manager).apply(manager.create(wave, new Shape(1, MelFrontEnd.WINDOW)));
            return pictures.toFloatArray();
        }
    }
}
