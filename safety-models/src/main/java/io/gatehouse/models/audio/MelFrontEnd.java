package io.gatehouse.models.audio;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;
import io.gatehouse.models.media.MediaDecoder;

/**
 * Turns windows of sound into pictures of 64 mel bands over time, as part of the model: the Fourier transform is a
 * convolution with sines and cosines, so that training and serving run the very same arithmetic.
 *
 * <p>Frames of 25 ms every 10 ms, periodic Hann window, 512 points. Bands are triangles, equally spaced by {@code 1127
 * ln(1 + f / 700)}. A sine at full scale has 0 dB; the output is {@code (dB + 50) / 25}.
 */
final class MelFrontEnd {

    /** One second. */
    static final int WINDOW = MediaDecoder.SAMPLE_RATE;

    static final int BANDS = 64;
    static final int FRAME = 400;
    static final int HOP = 160;
    static final int FRAMES = (WINDOW - FRAME) / HOP + 1;

    private static final int POINTS = 512;
    private static final double LOWEST = 50;
    private static final double HIGHEST = 7600;
    private static final int FIRST_BIN = 1;
    private static final int BINS = POINTS / 2 - FIRST_BIN;
    private static final float FLOOR = 1e-10f;

    private final NDArray waves;
    private final NDArray triangles;

    /** Its constants live in {@code manager}. */
    MelFrontEnd(NDManager manager) {
        waves = manager.create(sinesAndCosines(), new Shape(2L * BINS, 1, FRAME));
        triangles = manager.create(triangles(), new Shape(BANDS, BINS)).transpose();
    }

    /**
     * @param windows {@code [N, WINDOW]} samples in -1..1
     * @return {@code [N, 1, BANDS, FRAMES]} in the manager of {@code windows}
     */
    NDArray apply(NDArray windows) {
        NDArray spectrum = Conv1d.conv1d(windows.expandDims(1), waves, null, new Shape(HOP))
                .singletonOrThrow()
                .square();
        NDList parts = spectrum.split(2, 1);
        NDArray power = parts.get(0).add(parts.get(1));
        // A product belongs to the manager of its left side: were that the constants, no picture would ever be freed.
        NDArray bands = power.transpose(0, 2, 1).matMul(triangles).transpose(0, 2, 1);
        NDArray decibels = bands.add(FLOOR).log().mul(10 / Math.log(10));
        return decibels.add(50).div(25).expandDims(1);
    }

    /** The band whose centre is nearest to a frequency. */
    static int bandOf(double hertz) {
        double step = (mel(HIGHEST) - mel(LOWEST)) / (BANDS + 1);
        return (int) Math.round((mel(hertz) - mel(LOWEST)) / step) - 1;
    }

    private static float[] sinesAndCosines() {
        float[] weights = new float[2 * BINS * FRAME];
        for (int bin = 0; bin < BINS; bin++) {
            for (int n = 0; n < FRAME; n++) {
                // The window sums to FRAME / 2, and a sine splits between two sides: hence 4 / FRAME for 0 dB.
                double hann = (0.5 - 0.5 * Math.cos(2 * Math.PI * n / FRAME)) * 4 / FRAME;
                double angle = 2 * Math.PI * (bin + FIRST_BIN) * n / POINTS;
                weights[bin * FRAME + n] = (float) (hann * Math.cos(angle));
                weights[(BINS + bin) * FRAME + n] = (float) (hann * Math.sin(angle));
            }
        }
        return weights;
    }

    private static float[] triangles() {
        double step = (mel(HIGHEST) - mel(LOWEST)) / (BANDS + 1);
        float[] weights = new float[BANDS * BINS];
        for (int band = 0; band < BANDS; band++) {
            double centre = mel(LOWEST) + (band + 1) * step;
            for (int bin = 0; bin < BINS; bin++) {
                double hertz = (double) (bin + FIRST_BIN) * MediaDecoder.SAMPLE_RATE / POINTS;
                double distance = Math.abs(mel(hertz) - centre) / step;
                weights[band * BINS + bin] = (float) Math.max(0, 1 - distance);
            }
        }
        return weights;
    }

    private static double mel(double hertz) {
        return 1127 * Math.log(1 + hertz / 700);
    }
}
