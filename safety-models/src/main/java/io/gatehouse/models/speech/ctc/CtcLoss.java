package io.gatehouse.models.speech.ctc;

import static io.gatehouse.models.speech.ctc.LogSpace.IMPOSSIBLE;

import java.util.Arrays;

/**
 * Connectionist temporal classification (Graves and others, 2006): how unlikely symbols are over all ways to spread
 * them over the frames, by forward-backward in log space.
 *
 * @param value {@code -ln p}; infinite where there are too few frames for the symbols
 * @param gradient of the value with respect to the logits, frame by frame; zero where the value is infinite
 */
public record CtcLoss(double value, float[] gradient) {

    /** @param symbols none of them blank */
    public static CtcLoss of(Emissions emissions, int[] symbols, int blank) {
        int[] states = States.of(symbols, blank);
        double[][] forward = forward(emissions, states);
        double logProbability = ended(forward[emissions.frames() - 1]);
        if (logProbability == IMPOSSIBLE) {
            return new CtcLoss(Double.POSITIVE_INFINITY, new float[emissions.frames() * emissions.width()]);
        }
        return new CtcLoss(-logProbability, gradient(emissions, states, forward, logProbability));
    }

    /** Of each state and frame: the probability of all that leads there, with that frame. */
    private static double[][] forward(Emissions emissions, int[] states) {
        double[][] all = new double[emissions.frames()][states.length];
        for (int frame = 0; frame < all.length; frame++) {
            for (int state = 0; state < states.length; state++) {
                double before = frame == 0 ? start(state) : arriving(all[frame - 1], states, state);
                all[frame][state] = before + emissions.at(frame, states[state]);
            }
        }
        return all;
    }

    private static double start(int state) {
        return state < 2 ? 0 : IMPOSSIBLE;
    }

    private static double arriving(double[] before, int[] states, int state) {
        double sum = before[state];
        for (int step = 1; step <= 2 && States.reaches(states, state - step, state); step++) {
            sum = LogSpace.add(sum, before[state - step]);
        }
        return sum;
    }

    private static double ended(double[] last) {
        int end = last.length - 1;
        return end == 0 ? last[0] : LogSpace.add(last[end], last[end - 1]);
    }

    /** The softmax less the share of each symbol in all paths. */
    private static float[] gradient(Emissions emissions, int[] states, double[][] forward, double logProbability) {
        float[] gradient = new float[emissions.frames() * emissions.width()];
        double[] after = new double[states.length];
        for (int frame = emissions.frames() - 1; frame >= 0; frame--) {
            after = frame == emissions.frames() - 1 ? end(states.length) : leaving(after, emissions, frame + 1, states);
            int row = frame * emissions.width();
            for (int symbol = 0; symbol < emissions.width(); symbol++) {
                gradient[row + symbol] = (float) Math.exp(emissions.at(frame, symbol));
            }
            for (int state = 0; state < states.length; state++) {
                gradient[row + states[state]] -=
                        (float) Math.exp(forward[frame][state] + after[state] - logProbability);
            }
        }
        return gradient;
    }

    private static double[] end(int states) {
        double[] after = new double[states];
        Arrays.fill(after, IMPOSSIBLE);
        after[states - 1] = 0;
        after[Math.max(0, states - 2)] = 0;
        return after;
    }

    /** Of each state: the probability of all that may follow, beginning with frame {@code next}. */
    private static double[] leaving(double[] after, Emissions emissions, int next, int[] states) {
        double[] before = new double[states.length];
        for (int state = 0; state < states.length; state++) {
            double sum = IMPOSSIBLE;
            for (int step = 0; step <= 2 && States.reaches(states, state, state + step); step++) {
                double then = after[state + step] + emissions.at(next, states[state + step]);
                sum = LogSpace.add(sum, then);
            }
            before[state] = sum;
        }
        return before;
    }
}
