package io.gatehouse.models.speech.ctc;

import static io.gatehouse.models.speech.ctc.LogSpace.IMPOSSIBLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The likeliest way to spread known symbols over frames. */
final class ForcedAlignment {

    private static final int STEPS = 3;

    private final Emissions emissions;
    private final int[] states;
    private final byte[][] taken;

    private ForcedAlignment(Emissions emissions, int[] symbols, int blank) {
        this.emissions = emissions;
        this.states = States.of(symbols, blank);
        this.taken = new byte[emissions.frames()][states.length];
    }

    /** @throws IllegalArgumentException if there are too few frames for the symbols */
    static List<Sounded> of(Emissions emissions, int[] symbols, int blank) {
        return symbols.length == 0 ? List.of() : new ForcedAlignment(emissions, symbols, blank).aligned();
    }

    private List<Sounded> aligned() {
        double[] best = new double[states.length];
        Arrays.fill(best, IMPOSSIBLE);
        for (int frame = 0; frame < emissions.frames(); frame++) {
            best = frame == 0 ? first() : next(best, frame);
        }
        int last = states.length - 1;
        int end = best[last] > best[last - 1] ? last : last - 1;
        if (best[end] == IMPOSSIBLE) {
            throw new IllegalArgumentException(
                    states.length / 2 + " symbols do not fit into " + emissions.frames() + " frames");
        }
        return walkedBack(end);
    }

    private double[] first() {
        double[] best = new double[states.length];
        Arrays.fill(best, IMPOSSIBLE);
        best[0] = emissions.at(0, states[0]);
        best[1] = emissions.at(0, states[1]);
        return best;
    }

    /** Stays in a state, or comes from the one before, or jumps over a blank between two symbols that differ. */
    private double[] next(double[] before, int frame) {
        double[] best = new double[states.length];
        for (int state = 0; state < states.length; state++) {
            int from = 0;
            for (int step = 1; step < STEPS && States.reaches(states, state - step, state); step++) {
                from = before[state - step] > before[state - from] ? step : from;
            }
            taken[frame][state] = (byte) from;
            best[state] = before[state - from] + emissions.at(frame, states[state]);
        }
        return best;
    }

    private List<Sounded> walkedBack(int end) {
        List<Sounded> backwards = new ArrayList<>();
        int state = end;
        int until = emissions.frames();
        for (int frame = emissions.frames() - 1; frame >= 0; frame--) {
            int step = taken[frame][state];
            if (step > 0 || frame == 0) {
                addSymbol(backwards, state, frame, until);
                until = frame;
            }
            state -= step;
        }
        return backwards.reversed();
    }

    private void addSymbol(List<Sounded> backwards, int state, int begin, int end) {
        if (state % 2 == 1) {
            double likeliest = IMPOSSIBLE;
            for (int frame = begin; frame < end; frame++) {
                likeliest = Math.max(likeliest, emissions.at(frame, states[state]));
            }
            backwards.add(new Sounded(states[state], begin, end, likeliest));
        }
    }
}
