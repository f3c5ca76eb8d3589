package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;

/**
 * A plucked string after Karplus and Strong, "Digital synthesis of plucked-string and drum timbres", 1983.
 *
 * @param damping what a round trip leaves of the string's swing, just below 1
 * @param softness how much the pluck is smoothed before it runs, 0 for a plectrum
 * @param drive distortion of the sound, 0 for none
 */
record PluckedString(double damping, int softness, double drive) implements Instrument {

    @Override
    public void play(float[] out, int start, int length, double hertz, double velocity, SplittableRandom random) {
        double period = Effects.RATE / hertz - 0.5;
        int size = Math.max(2, (int) period);
        double blend = 0.5 + 0.5 * (period - size - 0.5);
        double[] line = pluck(size, random);
        int end = Math.min(out.length, start + length + Effects.RATE / 8);
        double last = 0;
        for (int i = start; i < end; i++) {
            int at = (i - start) % size;
            double sample = line[at];
            double release = i - start > length ? 0.992 : 1;
            line[at] = damping * release * ((1 - blend) * sample + blend * last);
            last = sample;
            double shaped = drive == 0 ? sample : Math.tanh(drive * sample) * 0.7;
            out[i] += (float) (1.4 * velocity * shaped);
        }
    }

    private double[] pluck(int size, SplittableRandom random) {
        double[] line = new double[size];
        for (int i = 0; i < size; i++) {
            line[i] = random.nextDouble() * 2 - 1;
        }
        for (int pass = 0; pass < softness; pass++) {
            for (int i = 1; i < size; i++) {
                line[i] = 0.5 * (line[i] + line[i - 1]);
            }
        }
        return line;
    }
}
