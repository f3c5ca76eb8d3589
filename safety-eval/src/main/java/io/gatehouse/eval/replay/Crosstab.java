package io.gatehouse.eval.replay;

import io.gatehouse.eval.metric.Proportion;

/** How often two policies flagged what is so and what is not. */
final class Crosstab {

    private final int[] counts = new int[8];

    void add(boolean applies, boolean before, boolean after) {
        counts[cell(applies, before, after)]++;
    }

    /** Of what was flagged before and after, as asked for, those that are so. */
    Proportion right(boolean before, boolean after) {
        int hits = counts[cell(true, before, after)];
        return new Proportion(hits, hits + counts[cell(false, before, after)]);
    }

    /** Of what is so, those flagged before and after as asked for. */
    Proportion found(boolean before, boolean after) {
        int positives = 0;
        for (int cell = cell(true, false, false); cell <= cell(true, true, true); cell++) {
            positives += counts[cell];
        }
        return new Proportion(counts[cell(true, before, after)], positives);
    }

    private static int cell(boolean applies, boolean before, boolean after) {
        return (applies ? 4 : 0) + (before ? 2 : 0) + (after ? 1 : 0);
    }
}
