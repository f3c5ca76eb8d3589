package io.gatehouse.eval.drift;

import java.util.Arrays;

/** Scores that are the probabilities that a category applies, on the items that a bundle was calibrated on. */
public final class CalibratedScores {

    private final double[] scores;
    private final double prior;

    private CalibratedScores(double[] scores) {
        this.scores = scores;
        this.prior = Arrays.stream(scores).average().orElse(0);
    }

    public static CalibratedScores of(double[] scores) {
        for (double score : scores) {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("a score must lie in 0..1, but was " + score);
            }
        }
        return new CalibratedScores(scores.clone());
    }

    int size() {
        return scores.length;
    }

    double score(int index) {
        return scores[index];
    }

    double[] values() {
        return scores.clone();
    }

    /** The share of items that the category applies to, which calibrated scores have as their mean. */
    double prior() {
        return prior;
    }

    /**
     * By how much more often, or less, an item of that score is expected where the share of items that the category
     * applies to is {@code now} and nothing else has changed.
     */
    double ratio(double score, double now) {
        return now * score / prior + (1 - now) * (1 - score) / (1 - prior);
    }
}
