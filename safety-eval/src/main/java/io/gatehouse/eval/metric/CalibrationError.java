package io.gatehouse.eval.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How far scores are from being the probabilities that they claim to be. */
public final class CalibrationError {

    /** How many bins the expected calibration error uses where nothing else is asked for. */
    public static final int BINS = 15;

    private CalibrationError() {}

    /** {@link #expected(ScoredLabels, int)} with {@value #BINS} bins. */
    public static OptionalDouble expected(ScoredLabels items) {
        return expected(items, BINS);
    }

    /**
     * Expected calibration error over bins of equal mass (about the same number of items each; equal scores are never
     * parted): the mean distance between a bin's mean score and its share of positives, weighted by the bin's size.
     * Nixon et al., "Measuring calibration in deep learning", 2019. Empty without items.
     */
    public static OptionalDouble expected(ScoredLabels items, int bins) {
        if (items.size() == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (Bin bin : bins(items, bins)) {
            sum += Math.abs(scoreSum(items, bin.from(), bin.to()) - items.positivesIn(bin.from(), bin.to()));
        }
        return OptionalDouble.of(sum / items.size());
    }

    /** Ranks of items, {@code to} exclusive. */
    record Bin(int from, int to) {}

    /** Of about the same number of items each; equal scores are never parted. */
    static List<Bin> bins(ScoredLabels items, int bins) {
        List<Bin> all = new ArrayList<>();
        for (int from = 0, to; from < items.size(); from = to) {
            int binsPassed = (int) ((long) from * bins / items.size());
            int nominalEnd = (int) Math.ceilDiv((binsPassed + 1L) * items.size(), bins);
            to = items.endOfTie(Math.max(from + 1, nominalEnd) - 1);
            all.add(new Bin(from, to));
        }
        return all;
    }

    /** Brier score: the mean squared distance between score and truth (0 or 1). Empty without items. */
    public static OptionalDouble brier(ScoredLabels items) {
        double sum = 0;
        for (int rank = 0; rank < items.size(); rank++) {
            double distance = items.score(rank) - (items.label(rank) ? 1 : 0);
            sum += distance * distance;
        }
        return items.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / items.size());
    }

    static double scoreSum(ScoredLabels items, int from, int to) {
        double sum = 0;
        for (int rank = from; rank < to; rank++) {
            sum += items.score(rank);
        }
        return sum;
    }
}
