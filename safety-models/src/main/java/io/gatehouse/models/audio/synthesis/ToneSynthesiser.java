package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;

/** Sines, squares, saws, sweeps, dial tones, beeps and mains hum: tones that nobody plays as music. */
public final class ToneSynthesiser {

    private static final double[] ROWS = {697, 770, 852, 941};
    private static final double[] COLUMNS = {1209, 1336, 1477, 1633};

    /** A tone of a drawn kind at about -18 dB below full scale. */
    public float[] render(double seconds, SplittableRandom random) {
        float[] out = new float[(int) (seconds * Effects.RATE)];
        switch (random.nextInt(7)) {
            case 0, 1 -> steady(out, pitch(random), 0);
            case 2 -> steady(out, pitch(random), random.nextInt(1, 3));
            case 3 -> sweep(out, pitch(random), pitch(random));
            case 4 -> dial(out, random);
            case 5 -> hum(out, random);
            default -> beeps(out, random);
        }
        Effects.normalise(out, -18);
        return out;
    }

    private static double pitch(SplittableRandom random) {
        return 60 * Math.pow(2, random.nextDouble(0, 6.6));
    }

    /** @param shape 0 sine, 1 square, 2 saw */
    private static void steady(float[] out, double hertz, int shape) {
        for (int h = 1; h < 60 && h * hertz < Effects.RATE * 0.47; h += shape == 1 ? 2 : 1) {
            for (int i = 0; i < out.length; i++) {
                out[i] += (float) (Effects.sine(h * hertz * i / Effects.RATE) / h);
            }
            if (shape == 0) {
                return;
            }
        }
    }

    private static void sweep(float[] out, double from, double to) {
        double phase = 0;
        for (int i = 0; i < out.length; i++) {
            phase += from * Math.pow(to / from, (double) i / out.length) / Effects.RATE;
            out[i] = (float) Effects.sine(phase);
        }
    }

    private static void dial(float[] out, SplittableRandom random) {
        int length = random.nextInt(800, 4000);
        int pause = random.nextInt(400, 2000);
        for (int start = 0; start < out.length; start += length + pause) {
            double row = ROWS[random.nextInt(4)];
            double column = COLUMNS[random.nextInt(4)];
            for (int i = start; i < Math.min(out.length, start + length); i++) {
                double seconds = (double) (i - start) / Effects.RATE;
                out[i] = (float) (Effects.sine(row * seconds) + Effects.sine(column * seconds));
            }
        }
    }

    private static void hum(float[] out, SplittableRandom random) {
        double mains = random.nextBoolean() ? 50 : 60;
        for (int h = 1; h <= 12; h++) {
            double level = random.nextDouble() / h;
            for (int i = 0; i < out.length; i++) {
                out[i] += (float) (level * Effects.sine(h * mains * i / Effects.RATE));
            }
        }
    }

    private static void beeps(float[] out, SplittableRandom random) {
        steady(out, pitch(random), random.nextInt(2));
        int on = random.nextInt(1000, 8000);
        int off = random.nextInt(500, 6000);
        for (int i = 0; i < out.length; i++) {
            if (i % (on + off) > on) {
                out[i] = 0;
            }
        }
    }
}
