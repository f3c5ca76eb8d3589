package io.gatehouse.models.speech.training;

/** Interpolates with a windowed sinc, tabled in {@value #PHASES} phases. */
final class Resampler {

    private static final int SIDE = 12;
    private static final int PHASES = 128;

    private final double step;
    private final float[][] kernels = new float[PHASES][2 * SIDE];

    private Resampler(double step) {
        this.step = step;
        double band = Math.min(1, 1 / step) * 0.95;
        for (int phase = 0; phase < PHASES; phase++) {
            for (int tap = 0; tap < 2 * SIDE; tap++) {
                double distance = tap - SIDE + 1 - (double) phase / PHASES;
                double window = 0.5 + 0.5 * Math.cos(Math.PI * distance / SIDE);
                kernels[phase][tap] = (float) (band * sinc(band * distance) * window);
            }
        }
    }

    /** @param step samples of the input from one of the output to the next */
    static Resampler of(double step) {
        return new Resampler(step);
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    float[] run(float[] in) {
        float[] out = new float[(int) (in.length / step)];
        for (int i = 0; i < out.length; i++) {
            double at = i * step;
            int whole = (int) at;
            out[i] = sum(in, whole - SIDE + 1, kernels[(int) ((at - whole) * PHASES)]);
        }
        return out;
    }

    private static float sum(float[] in, int from, float[] kernel) {
        float sum = 0;
        int first = Math.max(0, -from);
        int last = Math.min(kernel.length, in.length - from);
        for (int tap = first; tap < last; tap++) {
            sum += kernel[tap] * in[from + tap];
        }
        return sum;
    }
}
