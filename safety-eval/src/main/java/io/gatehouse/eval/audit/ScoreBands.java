package io.gatehouse.eval.audit;

import java.util.List;

/**
 * Stretches of the scores.
 *
 * @param cuts where a band ends and the next begins, rising; a score on a cut lies in the upper band
 */
public record ScoreBands(List<Double> cuts) {

    public ScoreBands {
        cuts = List.copyOf(cuts);
        for (int n = 0; n < cuts.size(); n++) {
            double below = n == 0 ? 0 : cuts.get(n - 1);
            if (!(cuts.get(n) > below && cuts.get(n) < 1)) {
                throw new IllegalArgumentException("cuts must rise and lie between 0 and 1, but are " + cuts);
            }
        }
    }

    /** The band of a score, from 0. */
    int of(double score) {
        return (int) cuts.stream().filter(cut -> cut <= score).count();
    }
}
