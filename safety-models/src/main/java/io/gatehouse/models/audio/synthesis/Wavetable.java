package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;

/**
 * Harmonic tones: a bright and a dull cycle of the same wave, cross-faded as a note ages, under an envelope.
 *
 * @param harmonics amplitudes from the fundamental upwards
 * @param formants resonances in hertz that lift harmonics near them; empty for none
 * @param brightness seconds until the upper harmonics have faded by two thirds
 * @param unison detuned copies, at least 1
 * @param detune spread of the copies in cents
 * @param vibrato depth in cents
 * @param breath noise beside the tone, in 0..1
 */
record Wavetable(
        double[] harmonics,
        double[] formants,
        double brightness,
        Envelope envelope,
        int unison,
        double detune,
        double vibrato,
        double breath)
        implements Instrument {

    private static final int SIZE = 1024;
    private static final double FORMANT_WIDTH = 180;

    @Override
    public void play(float[] out, int start, int length, double hertz, double velocity, SplittableRandom random) {
        float[] bright = cycle(hertz, 0.6, random.nextLong());
        float[] dull = cycle(hertz, 2.2, 0);
        for (int copy = 0; copy < unison; copy++) {
            double cents = unison == 1 ? 0 : detune * (2.0 * copy / (unison - 1) - 1);
            voice(out, start, length, hertz * Math.pow(2, cents / 1200), velocity / unison, bright, dull, random);
        }
    }

    private void voice(
            float[] out,
            int start,
            int length,
            double hertz,
            double velocity,
            float[] bright,
            float[] dull,
            SplittableRandom random) {
        double phase = random.nextDouble();
        double vibratoPhase = random.nextDouble();
        double vibratoStep = random.nextDouble(4.5, 6.5) / Effects.RATE;
        int end = Math.min(out.length, start + length + envelope.releaseSamples());
        for (int i = start; i < end; i++) {
            int age = i - start;
            double bend = vibrato * Math.min(1, age / 5000.0) * Math.sin(2 * Math.PI * vibratoPhase);
            phase += hertz * (1 + bend * 5.78e-4) / Effects.RATE;
            phase -= Math.floor(phase);
            vibratoPhase += vibratoStep;
            int index = (int) (phase * SIZE) & (SIZE - 1);
            double mix = Math.exp(-age / (brightness * Effects.RATE));
            double sample = mix * bright[index] + (1 - mix) * dull[index];
            if (breath > 0) {
                sample += breath * (random.nextDouble() - 0.5);
            }
            out[i] += (float) (velocity * envelope.at(age, length) * sample);
        }
    }

    /** One period without any harmonic above the Nyquist frequency, at a peak of about 1. */
    private float[] cycle(double hertz, double tilt, long phaseSeed) {
        SplittableRandom phases = new SplittableRandom(phaseSeed);
        float[] cycle = new float[SIZE];
        double total = 1e-9;
        for (int h = 1; h <= harmonics.length && h * hertz < Effects.RATE * 0.47; h++) {
            double level = harmonics[h - 1] * Math.pow(h, -tilt + 0.6) * lift(h * hertz);
            total += level;
            int offset = (int) (phases.nextDouble() * SIZE);
            for (int i = 0; i < SIZE; i++) {
                cycle[i] += (float) (level * Effects.SINE[(i * h + offset) & (Effects.SINE.length - 1)]);
            }
        }
        for (int i = 0; i < SIZE; i++) {
            cycle[i] /= (float) Math.sqrt(total);
        }
        return cycle;
    }

    private double lift(double hertz) {
        if (formants.length == 0) {
            return 1;
        }
        double lift = 0.08;
        for (double formant : formants) {
            double distance = (hertz - formant) / FORMANT_WIDTH;
            lift += 1 / (1 + distance * distance);
        }
        return lift;
    }
}
