package io.gatehouse.models.speech.training;

import io.gatehouse.models.speech.ctc.Emissions;
import java.util.Arrays;

/**
 * The loss of connectionist temporal classification and its gradient, by the forward-backward recursion over the
 * letters with a blank before, between and after them (Graves et al., 2006), in logarithms.
 *
 * @param loss minus the log probability of the letters, in nats; infinite where the frames are too few for them
 * @param byLogit frame by frame, the derivative by what went into the softmax; zeros where the loss is infinite
 */
record CtcGradient(double loss, float[] byLogit) {

    private static final double NEVER = Double.NEGATIVE_INFINITY;

    static CtcGradient of(Emissions emissions, byte[] letters, int blank) {
        return new Lattice(emissions, letters, blank).gradient();
    }

    /** States are the letters with a blank at every even place. */
    private static final class Lattice {

        private final Emissions emissions;
        private final int[] symbols;
        private final int frames;
        private final int states;

        Lattice(Emissions emissions, byte[] letters, int blank) {
            this.emissions = emissions;
            this.frames = emissions.frames();
            this.states = 2 * letters.length + 1;
            this.symbols = new int[states];
            Arrays.fill(symbols, blank);
            for (int i = 0; i < letters.length; i++) {
                symbols[2 * i + 1] = letters[i];
            }
        }

        CtcGradient gradient() {
            double[][] forward = forward();
            double total = frames == 0
                    ? NEVER
                    : states == 1
                            ? forward[frames - 1][0]
                            : sum(forward[frames - 1][states - 1], forward[frames - 1][states - 2]);
            float[] byLogit = new float[frames * emissions.width()];
            if (total == NEVER) {
                return new CtcGradient(Double.POSITIVE_INFINITY, byLogit);
            }
            backward(forward, total, byLogit);
            return new CtcGradient(-total, byLogit);
        }

        /** The log probability of all ways into a state, its own frame included. */
        private double[][] forward() {
            double[][] forward = new double[frames][states];
            for (int frame = 0; frame < frames; frame++) {
                Arrays.fill(forward[frame], NEVER);
                for (int state = first(frame); state <= last(frame); state++) {
                    forward[frame][state] =
                            (frame == 0 ? 0 : into(forward[frame - 1], state)) + emissions.at(frame, symbols[state]);
                }
            }
            return forward;
        }

        private double into(double[] before, int state) {
            double sum = before[state];
            if (state > 0) {
                sum = sum(sum, before[state - 1]);
            }
            return skips(state) ? sum(sum, before[state - 2]) : sum;
        }

        /** Whether the blank before a letter may be left out. */
        private boolean skips(int state) {
            return state > 1 && state % 2 == 1 && symbols[state] != symbols[state - 2];
        }

        /** Walks back with the log probability of all ways out of a state, and takes what is expected off the odds. */
        private void backward(double[][] forward, double total, float[] byLogit) {
            int width = emissions.width();
            double[] after = new double[states];
            double[] now = new double[states];
            for (int frame = frames - 1; frame >= 0; frame--) {
                Arrays.fill(now, NEVER);
                for (int symbol = 0; symbol < width; symbol++) {
                    byLogit[frame * width + symbol] = (float) Math.exp(emissions.at(frame, symbol));
                }
                for (int state = first(frame); state <= last(frame); state++) {
                    now[state] = frame == frames - 1 ? 0 : outOf(frame, state, after);
                    byLogit[frame * width + symbols[state]] -=
                            (float) Math.exp(forward[frame][state] + now[state] - total);
                }
                double[] kept = after;
                after = now;
                now = kept;
            }
        }

        private double outOf(int frame, int state, double[] after) {
            double sum = after[state] + emissions.at(frame + 1, symbols[state]);
            if (state + 1 < states) {
                sum = sum(sum, after[state + 1] + emissions.at(frame + 1, symbols[state + 1]));
            }
            return state + 2 < states && skips(state + 2)
                    ? sum(sum, after[state + 2] + emissions.at(frame + 1, symbols[state + 2]))
                    : sum;
        }

        /** States from which the end can still be reached. */
        private int first(int frame) {
            return Math.max(0, states - 2 * (frames - frame));
        }

        /** States that can be reached from the beginning. */
        private int last(int frame) {
            return Math.min(states - 1, 2 * frame + 1);
        }
    }

    private static double sum(double a, double b) {
        double larger = Math.max(a, b);
        double smaller = Math.min(a, b);
        return smaller == NEVER || larger - smaller > 30 ? larger : larger + Math.log1p(Math.exp(smaller - larger));
    }
}
