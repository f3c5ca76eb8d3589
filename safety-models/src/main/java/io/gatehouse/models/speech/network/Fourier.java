package io.gatehouse.models.speech.network;

/** The fast Fourier transform of Cooley and Tukey, in place, for a power of two. */
final class Fourier {

    private final int points;
    private final float[] cosines;
    private final float[] sines;

    Fourier(int points) {
        this.points = points;
        this.cosines = new float[points / 2];
        this.sines = new float[points / 2];
        for (int i = 0; i < points / 2; i++) {
            cosines[i] = (float) Math.cos(2 * Math.PI * i / points);
            sines[i] = (float) -Math.sin(2 * Math.PI * i / points);
        }
    }

    void transform(float[] real, float[] imaginary) {
        reorder(real, imaginary);
        for (int half = 1; half < points; half *= 2) {
            int stride = points / (2 * half);
            for (int from = 0; from < points; from += 2 * half) {
                for (int k = 0; k < half; k++) {
                    butterfly(real, imaginary, from + k, half, k * stride);
                }
            }
        }
    }

    private void butterfly(float[] real, float[] imaginary, int at, int half, int turn) {
        float c = cosines[turn];
        float s = sines[turn];
        float re = real[at + half] * c - imaginary[at + half] * s;
        float im = real[at + half] * s + imaginary[at + half] * c;
        real[at + half] = real[at] - re;
        imaginary[at + half] = imaginary[at] - im;
        real[at] += re;
        imaginary[at] += im;
    }

    private void reorder(float[] real, float[] imaginary) {
        int shift = Integer.numberOfLeadingZeros(points) + 1;
        for (int i = 0; i < points; i++) {
            int other = Integer.reverse(i) >>> shift;
            if (other > i) {
                swap(real, i, other);
                swap(imaginary, i, other);
            }
        }
    }

    private static void swap(float[] values, int i, int j) {
        float kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
