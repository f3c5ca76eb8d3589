package io.gatehouse.eval.drift;

import io.gatehouse.domain.taxonomy.Category;

/**
 * How the scores of a category have moved.
 *
 * @param before how many scores are compared with
 * @param now how many there are of now
 * @param scores how far their distribution is from the one before, in tenths of that one
 * @param shift what has moved
 */
public record CategoryDrift(Category category, int before, int now, Divergence scores, ScoreShift shift) {

    private static final int BINS = 10;

    static CategoryDrift between(Category category, double[] before, double[] now) {
        return new CategoryDrift(
                category,
                before.length,
                now.length,
                divergence(before, now),
                ScoreShift.between(CalibratedScores.of(before), CalibratedScores.of(now)));
    }

    /** Few scores are far from any others by chance alone. */
    private static Divergence divergence(double[] before, double[] now) {
        if (Math.min(before.length, now.length) < ScoreShift.FEWEST) {
            return new Divergence.NotEnoughData("there are " + before.length + " scores to compare with and "
                    + now.length + " of now; each side needs " + ScoreShift.FEWEST);
        }
        ScoreBins bins = ScoreBins.ofQuantiles(before, BINS);
        return Divergence.between(bins.mix(before), bins.mix(now));
    }
}
