package io.gatehouse.review.agreement;

import java.util.OptionalDouble;

/**
 * Krippendorff's alpha of any number of raters, with values missing.
 *
 * <p>K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), the formula by coincidences.
 */
record KrippendorffAlpha(Scale scale) implements Coefficient {

    enum Scale {
        /** Two values are the same or they are not. */
        NOMINAL,
        /** The more ratings lie between two values, the farther apart they are. */
        ORDINAL
    }

    @Override
    public Ratings comparable(Ratings ratings) {
        return ratings.comparable().anonymous();
    }

    @Override
    public OptionalDouble of(Tally tally) {
        double[][] coincidences = coincidences(tally);
        double[] totals = new double[tally.kinds().values()];
        double all = 0;
        for (int value = 0; value < totals.length; value++) {
            for (double coincidence : coincidences[value]) {
                totals[value] += coincidence;
            }
            all += totals[value];
        }
        double observed = 0;
        double expected = 0;
        for (int one = 0; one < totals.length; one++) {
            for (int other = one + 1; other < totals.length; other++) {
                double distance = distance(one, other, totals);
                observed += coincidences[one][other] * distance;
                expected += totals[one] * totals[other] * distance;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    /** How often each two values stand in one item, each item weighted so that each of its ratings counts once. */
    private static double[][] coincidences(Tally tally) {
        int values = tally.kinds().values();
        double[][] coincidences = new double[values][values];
        for (int kind = 0; kind < tally.times().length; kind++) {
            int[] counts = tally.kinds().counts(tally.kind(kind));
            double weight = (double) tally.times()[kind] / (tally.kind(kind).size() - 1);
            for (int one = 0; one < values; one++) {
                for (int other = 0; other < values; other++) {
                    int pairs = counts[one] * (one == other ? counts[other] - 1 : counts[other]);
                    coincidences[one][other] += pairs * weight;
                }
            }
        }
        return coincidences;
    }

    /** The square of the distance between two values, the lower one first. */
    private double distance(int lower, int upper, double[] totals) {
        if (scale == Scale.NOMINAL) {
            return 1;
        }
        double between = -(totals[lower] + totals[upper]) / 2;
        for (int value = lower; value <= upper; value++) {
            between += totals[value];
        }
        return between * between;
    }
}
