package io.gatehouse.eval.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * 95 % intervals of figures that have no exact one: the middle of what they are on samples drawn again from the sample,
 * as many positives and as many negatives as there are (Efron and Tibshirani, "An introduction to the bootstrap", 1993,
 * chapter 13). The same items and seed give the same intervals.
 *
 * <p>Where all samples agree there is none: they can only hold what the sample holds, so that they say nothing of how
 * much the figure would be off on other items.
 */
public final class Bootstrap {

    private final long seed;

    public Bootstrap(long seed) {
        this.seed = seed;
    }

    /** @param f1 one for each threshold, in their order */
    public record Ranges(
            Optional<Interval> auroc,
            Optional<Interval> averagePrecision,
            Optional<Interval> brier,
            List<Optional<Interval>> f1) {}

    /** @throws IllegalArgumentException without positives or without negatives */
    public Ranges of(ScoredLabels items, double... thresholds) {
        if (items.positives() == 0 || items.negatives() == 0) {
            throw new IllegalArgumentException("a bootstrap needs positives and negatives, but there are "
                    + items.positives() + " and " + items.negatives());
        }
        Resampling resampling = new Resampling(items, thresholds);
        SplittableRandom random = new SplittableRandom(seed);
        int samples = Draws.samples(items.size());
        List<double[]> drawn = new ArrayList<>(samples);
        for (int sample = 0; sample < samples; sample++) {
            drawn.add(resampling.figures(random));
        }
        List<Optional<Interval>> ranges = IntStream.range(0, Resampling.F1 + thresholds.length)
                .mapToObj(figure -> middle(drawn, figure))
                .toList();
        return new Ranges(
                ranges.get(Resampling.AUROC),
                ranges.get(Resampling.AVERAGE_PRECISION),
                ranges.get(Resampling.BRIER),
                ranges.subList(Resampling.F1, ranges.size()));
    }

    private static Optional<Interval> middle(List<double[]> drawn, int figure) {
        return Draws.middle(
                drawn.stream().mapToDouble(row -> inRange(row[figure])).toArray());
    }

    /** Rounding may leave a sum of shares a hair above 1. */
    private static double inRange(double value) {
        return Math.clamp(value, 0, 1);
    }
}
