package io.gatehouse.review.agreement;

import java.util.OptionalDouble;

/**
 * Fleiss' kappa of any number of raters, who need not be the same for each item. Where items have different numbers of
 * ratings each item counts once for the agreement, and each rating once for what chance would give.
 *
 * <p>J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychological Bulletin 76 (1971).
 */
record FleissKappa() implements Coefficient {

    @Override
    public Ratings comparable(Ratings ratings) {
        return ratings.comparable().anonymous();
    }

    @Override
    public OptionalDouble of(Tally tally) {
        double[] totals = new double[tally.kinds().values()];
        double all = 0;
        double observed = 0;
        for (int kind = 0; kind < tally.times().length; kind++) {
            int times = tally.times()[kind];
            int size = tally.kind(kind).size();
            int[] counts = tally.kinds().counts(tally.kind(kind));
            for (int value = 0; value < counts.length; value++) {
                totals[value] += (double) times * counts[value];
            }
            all += (double) times * size;
            observed += times * agreement(counts, size);
        }
        double expected = 0;
        for (double total : totals) {
            expected += total / all * (total / all);
        }
        return Coefficient.beyondChance(observed / tally.items(), expected);
    }

    /** The share of the item's pairs of ratings that agree. */
    private static double agreement(int[] counts, int size) {
        long pairs = 0;
        for (int count : counts) {
            pairs += (long) count * (count - 1);
        }
        return (double) pairs / ((long) size * (size - 1));
    }
}
