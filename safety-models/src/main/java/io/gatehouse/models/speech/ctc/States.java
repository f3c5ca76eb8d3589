package io.gatehouse.models.speech.ctc;

/** Symbols with a blank before, between and after them: what a path through the frames walks along. */
final class States {

    private States() {}

    static int[] of(int[] symbols, int blank) {
        int[] states = new int[2 * symbols.length + 1];
        for (int i = 0; i < states.length; i++) {
            states[i] = i % 2 == 0 ? blank : symbols[i / 2];
        }
        return states;
    }

    /** Whether a path may go from one state to a later one, at most two on, in one frame. */
    static boolean reaches(int[] states, int from, int to) {
        boolean inside = from >= 0 && to < states.length;
        return inside && (to - from < 2 || (to % 2 == 1 && states[from] != states[to]));
    }
}
