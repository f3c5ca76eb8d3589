package io.gatehouse.review.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * Estimates with intervals: the items are drawn again, with replacement, and the middle 95 % of what they give is taken
 * (the percentile method of Efron, 1979). The same seed gives the same interval.
 */
record Bootstrap(long seed, int rounds) {

    private static final double LOWER = 0.025;
    private static final int FEWEST_ITEMS = 2;

    Bootstrap {
        if (rounds < 1) {
            throw new IllegalArgumentException("an interval needs at least one round, but was given " + rounds);
        }
    }

    Agreement estimate(Coefficient coefficient, Ratings ratings) {
        Ratings comparable = coefficient.comparable(ratings);
        int items = comparable.items().size();
        if (items < FEWEST_ITEMS) {
            return new Agreement.NotEnoughData("two items with two ratings each are needed, but there are " + items);
        }
        Tally tally = Tally.of(comparable);
        OptionalDouble value = coefficient.of(tally);
        if (value.isEmpty()) {
            return new Agreement.NotEnoughData("all ratings are the same, so that chance alone would make all agree");
        }
        double[] drawn = drawn(coefficient, tally);
        return new Agreement.Estimated(value.getAsDouble(), quantile(drawn, LOWER), quantile(drawn, 1 - LOWER), items);
    }

    /** Sorted. A draw that holds one value alone says nothing, and is left out. */
    private double[] drawn(Coefficient coefficient, Tally tally) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] kindOfEach = tally.kindOfEach();
        double[] drawn = new double[rounds];
        int told = 0;
        for (int round = 0; round < rounds; round++) {
            OptionalDouble value = coefficient.of(tally.drawn(kindOfEach, random));
            if (value.isPresent()) {
                drawn[told++] = value.getAsDouble();
            }
        }
        double[] sorted = told == 0 ? new double[] {coefficient.of(tally).orElseThrow()} : Arrays.copyOf(drawn, told);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
