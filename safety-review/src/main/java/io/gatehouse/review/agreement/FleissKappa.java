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
        return ratings.comparable();
    }

    @Override
    public OptionalDouble of(Ratings ratings) {
        long[] totals = new long[ratings.values()];
        long all = 0;
        double observed = 0;
        for (var item : ratings.items()) {
            int[] counts = ratings.counts(item);
            for (int value = 0; value < counts.length; value++) {
                totals[value] += counts[value];
            }
            all += item.size();
            observed += agreement(counts, item.size());
        }
        double expected = 0;
        for (long total : totals) {
            expected += (double) total / all * ((double) total / all);
        }
        return Coefficient.beyondChance(observed / ratings.items().size(), expected);
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
