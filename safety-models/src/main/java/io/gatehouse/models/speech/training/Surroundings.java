package io.gatehouse.models.speech.training;

import io.gatehouse.models.audio.synthesis.Effects;
import io.gatehouse.models.audio.synthesis.NoiseSynthesiser;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Rooms, microphones and noises around whoever speaks. Noises are rendered once, and cut anew for each clip. */
final class Surroundings {

    private static final double SECONDS = 8;

    private final List<float[]> noises = new ArrayList<>();

    /** @param count of noises that clips are cut from */
    Surroundings(int count, SplittableRandom random) {
        NoiseSynthesiser synthesiser = new NoiseSynthesiser();
        for (int i = 0; i < count; i++) {
            noises.add(synthesiser.render(SECONDS, random));
        }
    }

    /** Changes a clip as a drawn room and wire would. */
    void run(float[] samples, SplittableRandom random) {
        if (random.nextDouble() < 0.35) {
            Effects.reverberate(samples, random.nextDouble(0.1, 0.6), random.nextDouble(0.15, 0.9), random);
        }
        if (random.nextDouble() < 0.3) {
            Effects.lowPass(samples, random.nextDouble(3200, 7500), random.nextInt(1, 4));
        }
        if (random.nextDouble() < 0.25) {
            Effects.highPass(samples, random.nextDouble(50, 300));
        }
        if (random.nextDouble() < 0.4) {
            Effects.peak(samples, random.nextDouble(150, 5000), random.nextDouble(-8, 8));
        }
        addNoise(samples, random.nextDouble() < 0.6 ? random.nextDouble(2, 30) : random.nextDouble(35, 60), random);
        if (random.nextDouble() < 0.1) {
            Effects.normalise(samples, random.nextDouble(-30, -8));
            Effects.clip(samples);
            Effects.quantise(samples, random.nextInt(9, 13));
        }
    }

    /** Adds a stretch of a drawn noise, so many decibels below the speech. */
    void addNoise(float[] samples, double decibelsBelow, SplittableRandom random) {
        float[] noise = noises.get(random.nextInt(noises.size()));
        float[] stretch = new float[samples.length];
        int from = random.nextInt(noise.length);
        for (int i = 0; i < stretch.length; i++) {
            stretch[i] = noise[(from + i) % noise.length];
        }
        double level = Effects.level(stretch);
        if (level > 1e-6) {
            Effects.add(samples, stretch, Effects.level(samples) / level / Effects.decibels(decibelsBelow));
        }
    }
}
