package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;

/** White, pink, brown and band noise, hiss, clicks and crackle, swelling or steady. */
public final class NoiseSynthesiser {

    /** Noise of a drawn kind at about -18 dB below full scale. */
    public float[] render(double seconds, SplittableRandom random) {
        float[] out = new float[(int) (seconds * Effects.RATE)];
        switch (random.nextInt(6)) {
            case 0 -> white(out, random);
            case 1 -> pink(out, random);
            case 2 -> brown(out, random);
            case 3 -> band(out, random);
            case 4 -> clicks(out, random);
            default -> {
                white(out, random);
                swell(out, random);
            }
        }
        Effects.normalise(out, -18);
        return out;
    }

    /** As quiet as a file without content is: digital zero, dither, or a room that is all but still. */
    public float[] silence(double seconds, SplittableRandom random) {
        float[] out = new float[(int) (seconds * Effects.RATE)];
        int kind = random.nextInt(4);
        if (kind == 1) {
            white(out, random);
            Effects.normalise(out, random.nextDouble(-100, -85));
        } else if (kind > 1) {
            out = render(seconds, random);
            Effects.normalise(out, random.nextDouble(-100, -66));
        }
        return out;
    }

    private static void white(float[] out, SplittableRandom random) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (random.nextDouble() * 2 - 1);
        }
    }

    /** The sum of three leaky integrators approximates 3 dB an octave (P. Kellet's economy filter). */
    private static void pink(float[] out, SplittableRandom random) {
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        for (int i = 0; i < out.length; i++) {
            double white = random.nextDouble() * 2 - 1;
            b0 = 0.99765 * b0 + white * 0.0990460;
            b1 = 0.96300 * b1 + white * 0.2965164;
            b2 = 0.57000 * b2 + white * 1.0526913;
            out[i] = (float) (b0 + b1 + b2 + white * 0.1848);
        }
    }

    private static void brown(float[] out, SplittableRandom random) {
        double at = 0;
        for (int i = 0; i < out.length; i++) {
            at = 0.995 * at + random.nextDouble() * 2 - 1;
            out[i] = (float) at;
        }
    }

    private static void band(float[] out, SplittableRandom random) {
        white(out, random);
        Effects.highPass(out, random.nextDouble(80, 3000));
        Effects.lowPass(out, random.nextDouble(600, 7500), 2);
    }

    private static void clicks(float[] out, SplittableRandom random) {
        double rate = random.nextDouble(2, 60) / Effects.RATE;
        double fade = random.nextDouble(0.5, 0.97);
        double level = 0;
        for (int i = 0; i < out.length; i++) {
            if (random.nextDouble() < rate) {
                level = random.nextDouble(0.2, 1);
            }
            out[i] = (float) (level * (random.nextDouble() * 2 - 1) + 0.004 * (random.nextDouble() * 2 - 1));
            level *= fade;
        }
    }

    private static void swell(float[] out, SplittableRandom random) {
        double step = random.nextDouble(0.1, 6) / Effects.RATE;
        double depth = random.nextDouble(0.2, 0.9);
        for (int i = 0; i < out.length; i++) {
            out[i] *= (float) (1 - depth * (0.5 + 0.5 * Effects.sine(i * step)));
        }
    }
}
