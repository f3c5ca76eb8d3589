package io.gatehouse.eval.drift;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * What is left between the scores of now and those that a share of harm explains, in bins that part harmful items as
 * finely as all items, for a category may be rare.
 *
 * <p>Each bin's distance is measured by its own variance, that of the weighted scores included. There is a degree of
 * freedom for each bin but one, and none is taken off for the share that was fitted, so that the test errs on the side
 * of silence.
 *
 * @param psi the population stability index of the two
 * @param chance how likely as much is left if only the share has moved
 */
record Remainder(double psi, double chance) {

    private static final int BINS = 10;
    private static final double LEAST_EXPECTED = 5;

    /** What a bin holds, as shares of all. */
    private record Bin(double expected, double variance, double seen) {

        static final Bin EMPTY = new Bin(0, 0, 0);

        Bin with(Bin other) {
            return new Bin(expected + other.expected, variance + other.variance, seen + other.seen);
        }

        /** A bin in which nothing was seen counts as half an item, as for {@link Divergence}. */
        double psi(int items) {
            double some = Math.max(0.5 / items, seen);
            return (expected - some) * Math.log(expected / some);
        }

        double statistic(int items) {
            return (expected - seen) * (expected - seen) / (expected / items + variance);
        }
    }

    static Remainder of(CalibratedScores before, CalibratedScores now, double prior) {
        ScoreBins bins = ScoreBins.ofQuantiles(before.values(), score -> 1 + score / before.prior(), BINS);
        double[] expected = new double[bins.size()];
        double[] variance = new double[bins.size()];
        for (int index = 0; index < before.size(); index++) {
            double weight = before.ratio(before.score(index), prior) / before.size();
            int bin = bins.of(before.score(index));
            expected[bin] += weight;
            variance[bin] += weight * weight;
        }
        double[] seen = new double[bins.size()];
        for (int index = 0; index < now.size(); index++) {
            seen[bins.of(now.score(index))] += 1.0 / now.size();
        }
        return of(filled(expected, variance, seen, now.size()), now.size());
    }

    /** A bin in which too few are expected is counted with the next one, the last with the one before. */
    private static List<Bin> filled(double[] expected, double[] variance, double[] seen, int items) {
        List<Bin> bins = new ArrayList<>();
        Bin open = Bin.EMPTY;
        for (int bin = 0; bin < expected.length; bin++) {
            open = open.with(new Bin(expected[bin], variance[bin], seen[bin]));
            if (open.expected() * items >= LEAST_EXPECTED) {
                bins.add(open);
                open = Bin.EMPTY;
            }
        }
        if (open != Bin.EMPTY) {
            bins.add(bins.isEmpty() ? open : bins.removeLast().with(open));
        }
        return bins;
    }

    private static Remainder of(List<Bin> bins, int items) {
        double psi = bins.stream().mapToDouble(bin -> bin.psi(items)).sum();
        double statistic =
                bins.stream().mapToDouble(bin -> bin.statistic(items)).sum();
        return new Remainder(
                psi,
                bins.size() < 2
                        ? 1
                        : ChiSquaredDistribution.of(bins.size() - 1.0).survivalProbability(statistic));
    }
}
