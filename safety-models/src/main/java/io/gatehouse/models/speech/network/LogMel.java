package io.gatehouse.models.speech.network;

import io.gatehouse.models.media.MediaDecoder;

/**
 * Sound as {@value #BANDS} mel bands over time, a byte each: plain Java, so that clips that are made for training and
 * windows that are served pass through the very same arithmetic, and a day of sound is less than a gigabyte.
 *
 * <p>Frames of 25 ms every 10 ms, periodic Hann window, 512 points. Bands are triangles, equally spaced by {@code 1127
 * ln(1 + f / 700)}. A byte counts steps of {@value #STEP} dB from {@value #LOWEST_DB} dB below the mean power of what
 * is heard: how loud somebody speaks says nothing of the words.
 */
public final class LogMel {

    public static final int BANDS = 48;
    public static final int HOP = 160;

    static final int FRAME = 400;
    static final double LOWEST_DB = 60;
    static final double STEP = 80.0 / 255;

    private static final int POINTS = 512;
    private static final double LOWEST = 60;
    private static final double HIGHEST = 7600;

    /** Of the power of a sine at full scale; digital silence stays quiet. */
    private static final double FLOOR = 1e-10;

    private static final Fourier FOURIER = new Fourier(POINTS);
    private static final float[] HANN = hann();
    private static final Triangle[] TRIANGLES = triangles();

    private record Triangle(int first, float[] weights) {}

    private LogMel() {}

    /** Frames that so many samples give: each begins within the sound. */
    public static int frames(int samples) {
        return (samples + HOP - 1) / HOP;
    }

    /**
     * @param samples at {@link MediaDecoder#SAMPLE_RATE} in -1..1
     * @return frame by frame, unsigned
     */
    public static byte[] of(float[] samples) {
        int frames = frames(samples.length);
        float[] powers = new float[frames * BANDS];
        float[] real = new float[POINTS];
        float[] imaginary = new float[POINTS];
        // Two frames at a time: one is the real part, one the imaginary.
        for (int frame = 0; frame < frames; frame += 2) {
            window(samples, frame, real);
            window(samples, frame + 1, imaginary);
            FOURIER.transform(real, imaginary);
            bands(real, imaginary, powers, frame * BANDS);
        }
        return quantised(powers);
    }

    private static void window(float[] samples, int frame, float[] out) {
        int from = frame * HOP - (FRAME - HOP) / 2;
        for (int i = 0; i < POINTS; i++) {
            int at = from + i;
            out[i] = i < FRAME && at >= 0 && at < samples.length ? samples[at] * HANN[i] : 0;
        }
    }

    /** The spectra of both frames, taken apart by their symmetry. */
    private static void bands(float[] real, float[] imaginary, float[] powers, int at) {
        float[] even = new float[POINTS / 2];
        float[] odd = new float[POINTS / 2];
        for (int bin = 1; bin < POINTS / 2; bin++) {
            int mirror = POINTS - bin;
            float a = real[bin] + real[mirror];
            float b = imaginary[bin] - imaginary[mirror];
            float c = imaginary[bin] + imaginary[mirror];
            float d = real[mirror] - real[bin];
            even[bin] = (a * a + b * b) / 4;
            odd[bin] = (c * c + d * d) / 4;
        }
        for (int band = 0; band < BANDS; band++) {
            powers[at + band] = sum(TRIANGLES[band], even);
            if (at + BANDS < powers.length) {
                powers[at + BANDS + band] = sum(TRIANGLES[band], odd);
            }
        }
    }

    private static float sum(Triangle triangle, float[] power) {
        float sum = 0;
        float[] weights = triangle.weights();
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * power[triangle.first() + i];
        }
        return sum;
    }

    private static byte[] quantised(float[] powers) {
        double mean = FLOOR;
        for (float power : powers) {
            mean += (double) power / powers.length;
        }
        byte[] bytes = new byte[powers.length];
        double scale = 10 / Math.log(10);
        double lowest = scale * Math.log(mean) - LOWEST_DB;
        for (int i = 0; i < bytes.length; i++) {
            double decibels = scale * Math.log(powers[i] + FLOOR) - lowest;
            bytes[i] = (byte) Math.clamp(Math.round(decibels / STEP), 0, 255);
        }
        return bytes;
    }

    private static float[] hann() {
        float[] window = new float[FRAME];
        for (int i = 0; i < FRAME; i++) {
            // The window sums to FRAME / 2, and a sine splits between two sides: hence 4 / FRAME for a power of 1.
            window[i] = (float) ((0.5 - 0.5 * Math.cos(2 * Math.PI * i / FRAME)) * 4 / FRAME);
        }
        return window;
    }

    private static Triangle[] triangles() {
        double step = (mel(HIGHEST) - mel(LOWEST)) / (BANDS + 1);
        Triangle[] all = new Triangle[BANDS];
        for (int band = 0; band < BANDS; band++) {
            double centre = mel(LOWEST) + (band + 1) * step;
            float[] weights = new float[POINTS / 2];
            int first = POINTS;
            int last = 0;
            for (int bin = 1; bin < POINTS / 2; bin++) {
                double distance = Math.abs(mel((double) bin * MediaDecoder.SAMPLE_RATE / POINTS) - centre) / step;
                weights[bin] = (float) Math.max(0, 1 - distance);
                first = weights[bin] > 0 ? Math.min(first, bin) : first;
                last = weights[bin] > 0 ? bin : last;
            }
            all[band] = new Triangle(first, java.util.Arrays.copyOfRange(weights, first, last + 1));
        }
        return all;
    }

    private static double mel(double hertz) {
        return 1127 * Math.log(1 + hertz / 700);
    }
}
