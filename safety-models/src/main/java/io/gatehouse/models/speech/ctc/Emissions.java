package io.gatehouse.models.speech.ctc;

import java.util.Arrays;

/** Natural logarithms of the probabilities of an alphabet's symbols, frame by frame. */
public final class Emissions {

    private final float[] values;
    private final int width;

    private Emissions(float[] values, int width) {
        if (width < 1 || values.length % width != 0) {
            throw new IllegalArgumentException(
                    "emissions of width " + width + " cannot have " + values.length + " values");
        }
        this.values = values;
        this.width = width;
    }

    /** @param logits frame by frame; whatever is added to all of a frame changes nothing */
    public static Emissions ofLogits(float[] logits, int width) {
        float[] values = logits.clone();
        for (int from = 0; from + width <= values.length; from += width) {
            float sum = (float) logOfSum(values, from, width);
            for (int i = from; i < from + width; i++) {
                values[i] -= sum;
            }
        }
        return new Emissions(values, width);
    }

    private static double logOfSum(float[] logits, int from, int width) {
        double largest = logits[from];
        for (int i = from; i < from + width; i++) {
            largest = Math.max(largest, logits[i]);
        }
        double sum = 0;
        for (int i = from; i < from + width; i++) {
            sum += Math.exp(logits[i] - largest);
        }
        return largest + Math.log(sum);
    }

    public static Emissions none(int width) {
        return new Emissions(new float[0], width);
    }

    public int frames() {
        return values.length / width;
    }

    public int width() {
        return width;
    }

    public float at(int frame, int symbol) {
        return values[frame * width + symbol];
    }

    /** The first of the likeliest symbols of a frame. */
    public int likeliest(int frame) {
        int best = 0;
        for (int symbol = 1; symbol < width; symbol++) {
            if (at(frame, symbol) > at(frame, best)) {
                best = symbol;
            }
        }
        return best;
    }

    /** @param to exclusive */
    public Emissions slice(int from, int to) {
        return new Emissions(Arrays.copyOfRange(values, from * width, to * width), width);
    }

    /** These frames, and others of the same width after them. */
    public Emissions and(Emissions next) {
        if (next.width != width) {
            throw new IllegalArgumentException("frames of width " + width + " cannot be followed by " + next.width);
        }
        float[] both = Arrays.copyOf(values, values.length + next.values.length);
        System.arraycopy(next.values, 0, both, values.length, next.values.length);
        return new Emissions(both, width);
    }
}
