package io.gatehouse.models.audio;

import io.gatehouse.models.audio.synthesis.Effects;
import io.gatehouse.models.audio.synthesis.NoiseSynthesiser;
import java.util.SplittableRandom;

/**
 * Rooms, microphones, wires and codecs. Every class passes through the same chain, so that a band limit, an echo or a
 * level never gives a class away: half of the real speech was recorded at 8 kHz, and no music was.
 */
final class RecordingChain {

    private final NoiseSynthesiser noise = new NoiseSynthesiser();

    /** Changes samples in place and brings them to a drawn level. */
    void run(float[] samples, SplittableRandom random) {
        if (random.nextDouble() < 0.25) {
            Effects.reverberate(samples, random.nextDouble(0.1, 0.5), random.nextDouble(0.2, 1.2), random);
        }
        if (random.nextDouble() < 0.5) {
            Effects.lowPass(samples, random.nextDouble(3000, 7500), random.nextInt(1, 5));
        }
        if (random.nextDouble() < 0.3) {
            Effects.highPass(samples, random.nextDouble(40, 300));
        }
        if (random.nextDouble() < 0.5) {
            Effects.peak(samples, random.nextDouble(100, 6000), random.nextDouble(-9, 9));
        }
        level(samples, random);
        damage(samples, random);
    }

    private void level(float[] samples, SplittableRandom random) {
        double decibels = random.nextDouble(-42, -8);
        Effects.normalise(samples, decibels);
        if (random.nextDouble() < 0.5) {
            float[] floor = noise.render((double) samples.length / Effects.RATE, random);
            Effects.normalise(floor, decibels - random.nextDouble(25, 55));
            Effects.add(samples, floor, 1);
        }
        if (random.nextDouble() < 0.08) {
            Effects.scale(samples, random.nextDouble(2, 8));
        }
        Effects.clip(samples);
    }

    private static void damage(float[] samples, SplittableRandom random) {
        if (random.nextDouble() < 0.1) {
            Effects.quantise(samples, random.nextInt(9, 14));
        }
    }
}
