package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;

/** What rooms, wires and codecs do to sound; all work on mono samples at {@link #RATE}, in place unless they return. */
public final class Effects {

    public static final int RATE = 16_000;

    static final float[] SINE = new float[1024];

    static {
        for (int i = 0; i < SINE.length; i++) {
            SINE[i] = (float) Math.sin(2 * Math.PI * i / SINE.length);
        }
    }

    private Effects() {}

    /** The sine of a phase in turns, from a table with linear interpolation: 95 dB clean. */
    static double sine(double turns) {
        double at = (turns - Math.floor(turns)) * SINE.length;
        int index = (int) at;
        double low = SINE[index & (SINE.length - 1)];
        return low + (at - index) * (SINE[(index + 1) & (SINE.length - 1)] - low);
    }

    /** The root mean square. */
    public static double level(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / Math.max(1, samples.length));
    }

    public static double decibels(double gainInDecibels) {
        return Math.pow(10, gainInDecibels / 20);
    }

    public static void scale(float[] samples, double gain) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) gain;
        }
    }

    /** Brings the root mean square to a level in dB below full scale; leaves pure silence alone. */
    public static void normalise(float[] samples, double decibels) {
        double level = level(samples);
        if (level > 1e-9) {
            scale(samples, decibels(decibels) / level);
        }
    }

    public static void add(float[] samples, float[] other, double gain) {
        for (int i = 0; i < samples.length && i < other.length; i++) {
            samples[i] += (float) (gain * other[i]);
        }
    }

    /** Cuts what passes full scale, as a hot recording does. */
    public static void clip(float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.clamp(samples[i], -1, 1);
        }
    }

    /** Rounds to so many bits, as a telephone or an old sampler does. */
    public static void quantise(float[] samples, int bits) {
        float steps = 1 << (bits - 1);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.round(samples[i] * steps) / steps;
        }
    }

    /** A room of Schroeder's four combs and two all-passes ("Natural sounding artificial reverberation", 1962). */
    public static void reverberate(float[] samples, double wet, double decaySeconds, SplittableRandom random) {
        float[] room = new float[samples.length];
        for (int base : new int[] {475, 593, 659, 700}) {
            int delay = base + random.nextInt(-40, 40);
            double feedback = Math.pow(10, -3.0 * delay / (decaySeconds * RATE));
            float[] line = new float[delay];
            double damped = 0;
            for (int i = 0; i < samples.length; i++) {
                float echo = line[i % delay];
                damped = 0.7 * echo + 0.3 * damped;
                line[i % delay] = (float) (samples[i] + feedback * damped);
                room[i] += 0.25f * echo;
            }
        }
        allPass(room, 80);
        allPass(room, 27);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) ((1 - 0.5 * wet) * samples[i] + wet * room[i]);
        }
    }

    private static void allPass(float[] samples, int delay) {
        float[] line = new float[delay];
        for (int i = 0; i < samples.length; i++) {
            float old = line[i % delay];
            float in = samples[i] + 0.7f * old;
            line[i % delay] = in;
            samples[i] = old - 0.7f * in;
        }
    }

    /** Cuts above {@code hertz} by 12 dB an octave and pass. */
    public static void lowPass(float[] samples, double hertz, int passes) {
        for (int pass = 0; pass < passes; pass++) {
            Biquad.lowPass(hertz).run(samples);
        }
    }

    /** Cuts below {@code hertz} by 12 dB an octave. */
    public static void highPass(float[] samples, double hertz) {
        Biquad.highPass(hertz).run(samples);
    }

    /** Lifts or lowers a band about {@code hertz}. */
    public static void peak(float[] samples, double hertz, double decibels) {
        Biquad.peak(hertz, decibels).run(samples);
    }
}
