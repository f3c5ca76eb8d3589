package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;

/**
 * Drums of one kit.
 *
 * @param tune pitch of kick and toms relative to a standard kit
 * @param ring length of its sounds relative to a standard kit
 */
record DrumKit(double tune, double ring, double snap) {

    static DrumKit draw(SplittableRandom random) {
        return new DrumKit(random.nextDouble(0.7, 1.5), random.nextDouble(0.5, 1.8), random.nextDouble(0.2, 0.9));
    }

    void kick(float[] out, int start, double velocity) {
        swept(out, start, 130 * tune, 46 * tune, 0.12 * ring, velocity);
    }

    void tom(float[] out, int start, double velocity, double pitch) {
        swept(out, start, 180 * tune * pitch, 110 * tune * pitch, 0.16 * ring, velocity * 0.8);
    }

    void snare(float[] out, int start, double velocity, SplittableRandom random) {
        swept(out, start, 240 * tune, 180 * tune, 0.06 * ring, velocity * (1 - snap));
        hiss(out, start, 0.09 * ring, velocity * snap, 0.2, random);
    }

    void hat(float[] out, int start, double velocity, boolean open, SplittableRandom random) {
        hiss(out, start, (open ? 0.2 : 0.03) * ring, velocity * 0.5, 0.95, random);
    }

    private static void swept(float[] out, int start, double from, double to, double seconds, double velocity) {
        double phase = 0;
        double fade = Math.exp(-1 / (seconds * Effects.RATE));
        double level = velocity;
        for (int i = start; i < out.length && level > 1e-3; i++) {
            double age = (double) (i - start) / Effects.RATE;
            phase += (to + (from - to) * Math.exp(-age / 0.025)) / Effects.RATE;
            out[i] += (float) (level * Effects.sine(phase));
            level *= fade;
        }
    }

    /** Noise whose lows are taken out, the more the nearer {@code thinness} is to 1. */
    private static void hiss(
            float[] out, int start, double seconds, double velocity, double thinness, SplittableRandom random) {
        double fade = Math.exp(-1 / (seconds * Effects.RATE));
        double level = velocity;
        double last = 0;
        for (int i = start; i < out.length && level > 1e-3; i++) {
            double noise = random.nextDouble() * 2 - 1;
            out[i] += (float) (level * (noise - thinness * last));
            last = noise;
            level *= fade;
        }
    }
}
