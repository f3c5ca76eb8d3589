package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;

/**
 * Struck bars and bells: partials that are no harmonics, each dying at its own pace.
 *
 * @param ratios of the partials to the note's pitch
 * @param ring seconds in which the lowest partial falls to a third; higher ones die faster
 */
record Bars(double[] ratios, double ring) implements Instrument {

    @Override
    public void play(float[] out, int start, int length, double hertz, double velocity, SplittableRandom random) {
        for (int p = 0; p < ratios.length; p++) {
            double partial = hertz * ratios[p];
            if (partial < Effects.RATE * 0.47) {
                double level = velocity * random.nextDouble(0.4, 1) / (1 + 0.8 * p);
                ring(out, start, partial, level, ring / (1 + 0.7 * p));
            }
        }
    }

    private static void ring(float[] out, int start, double hertz, double level, double seconds) {
        double step = hertz / Effects.RATE;
        double fade = Math.exp(-1 / (seconds * Effects.RATE));
        double phase = 0;
        for (int i = start; i < out.length && level > 1e-4; i++) {
            phase += step;
            out[i] += (float) (level * Effects.sine(phase));
            level *= fade;
        }
    }
}
