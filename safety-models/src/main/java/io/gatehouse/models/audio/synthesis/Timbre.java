package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Families of instruments; every drawn instrument of a family differs. */
public enum Timbre {
    PIANO,
    ELECTRIC_PIANO,
    ORGAN,
    STRINGS,
    BRASS,
    FLUTE,
    REED,
    CHOIR,
    PLUCK,
    GUITAR,
    BELL,
    MARIMBA,
    CHIP,
    PAD,
    LEAD;

    private static final double[][] VOWELS = {
        {700, 1150, 2600}, {400, 1900, 2500}, {320, 800, 2300}, {500, 900, 2400}, {300, 2200, 2900}
    };

    Instrument draw(SplittableRandom random) {
        return switch (this) {
            case PIANO -> tone(h -> 1 / Math.pow(h, 1.1), random, 0.35, struck(random, 0.7, 2.5), 2, 3, 0, 0);
            case ELECTRIC_PIANO ->
                tone(h -> h == 1 ? 1 : h == 4 ? 0.4 : 0.12 / h, random, 0.2, struck(random, 0.5, 1.5), 1, 0, 0, 0);
            case ORGAN ->
                tone(h -> random.nextDouble() / Math.sqrt(h), random, 9, held(random, 0.005, 0.03), 1, 0, 4, 0);
            case STRINGS -> tone(h -> 1.0 / h, random, 4, held(random, 0.06, 0.25), 3, 9, 12, 0.02);
            case BRASS -> tone(h -> Math.exp(-0.18 * h), random, 0.8, held(random, 0.03, 0.08), 2, 6, 6, 0.01);
            case FLUTE -> tone(h -> Math.exp(-0.9 * h), random, 9, held(random, 0.04, 0.1), 1, 0, 14, 0.12);
            case REED -> tone(h -> h % 2 == 1 ? 1.0 / h : 0.08, random, 3, held(random, 0.02, 0.06), 1, 0, 9, 0.03);
            case CHOIR -> choir(random);
            case PLUCK -> new PluckedString(random.nextDouble(0.985, 0.999), random.nextInt(3), 0);
            case GUITAR -> new PluckedString(random.nextDouble(0.992, 0.999), 1, random.nextDouble(2, 9));
            case BELL -> new Bars(new double[] {0.5, 1, 1.19, 1.5, 2, 2.74, 3.76}, random.nextDouble(0.5, 2));
            case MARIMBA -> new Bars(new double[] {1, 3.93, 9.2}, random.nextDouble(0.12, 0.5));
            case CHIP ->
                tone(h -> Math.abs(Math.sin(Math.PI * h * 0.25)) / h, random, 9, held(random, 0.002, 0.01), 1, 0, 5, 0);
            case PAD -> tone(h -> Math.exp(-0.35 * h), random, 5, held(random, 0.2, 0.6), 4, 14, 3, 0.01);
            case LEAD -> tone(h -> 1.0 / h, random, random.nextDouble(0.1, 1), held(random, 0.005, 0.05), 2, 12, 8, 0);
        };
    }

    private static Instrument choir(SplittableRandom random) {
        double[] vowel = VOWELS[random.nextInt(VOWELS.length)];
        return new Wavetable(
                harmonics(h -> 1 / Math.sqrt(h)),
                vowel,
                9,
                held(random, 0.08, 0.2),
                4,
                12,
                random.nextDouble(8, 25),
                0.03);
    }

    private static Instrument tone(
            IntToDoubleFunction level,
            SplittableRandom random,
            double brightness,
            Envelope envelope,
            int unison,
            double detune,
            double vibrato,
            double breath) {
        double[] harmonics = harmonics(level);
        for (int h = 0; h < harmonics.length; h++) {
            harmonics[h] *= random.nextDouble(0.5, 1.5);
        }
        return new Wavetable(
                harmonics,
                new double[0],
                brightness * random.nextDouble(0.6, 1.6),
                envelope,
                unison,
                detune * random.nextDouble(0.5, 1.5),
                vibrato * random.nextDouble(0, 1.6),
                breath * random.nextDouble(0, 2));
    }

    private static double[] harmonics(IntToDoubleFunction level) {
        double[] harmonics = new double[40];
        for (int h = 1; h <= harmonics.length; h++) {
            harmonics[h - 1] = level.applyAsDouble(h);
        }
        return harmonics;
    }

    private static Envelope struck(SplittableRandom random, double shortest, double longest) {
        return new Envelope(0.004, random.nextDouble(shortest, longest), 0, random.nextDouble(0.05, 0.3));
    }

    private static Envelope held(SplittableRandom random, double shortest, double longest) {
        return new Envelope(
                random.nextDouble(shortest, longest), 0.3, random.nextDouble(0.5, 0.95), random.nextDouble(0.04, 0.4));
    }
}
