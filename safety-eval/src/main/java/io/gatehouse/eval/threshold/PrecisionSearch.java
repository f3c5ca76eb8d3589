package io.gatehouse.eval.threshold;

import io.gatehouse.eval.metric.OperatingPoint;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * The lowest threshold, and with it the most recall, at which the precision is shown to reach the target.
 *
 * <p>Who looks at many thresholds and takes the best will sooner or later be shown what is not so. Therefore the
 * thresholds are tested in fixed sequences from strict to lax, each of which ends at its first failure, so that within
 * one sequence the first threshold that truly falls short has to be mistaken for a good one: a risk taken once. Strict
 * thresholds flag too few items to show anything, and so there are {@value #SEQUENCES} sequences from
 * {@value #SEQUENCES} fixed starts, among which the whole risk is shared out (Bonferroni). Angelopoulos, Bates, Candes,
 * Jordan and Lei, "Learn then test: calibrating predictive algorithms to achieve risk control", 2021, section 4 and its
 * multi-start fixed sequence testing. The precision need not rise with the threshold.
 */
record PrecisionSearch() implements Search {

    static final int SEQUENCES = 10;

    private static final Set<Double> STARTS = Set.of(0.999, 0.99, 0.97, 0.95, 0.9, 0.8, 0.7, 0.6, 0.4, 0.2);

    @Override
    public Proportion share(OperatingPoint point) {
        return point.precision();
    }

    /** A test comes out the same in every sequence that reaches it, so that one pass walks all of them. */
    @Override
    public OptionalDouble find(ScoredLabels items, double target, double risk) {
        OptionalDouble lowest = OptionalDouble.empty();
        boolean walking = false;
        for (double threshold : Grid.strictestFirst().toArray()) {
            walking |= STARTS.contains(threshold);
            walking = walking && precision(threshold, items).shows(target, risk);
            if (walking) {
                lowest = OptionalDouble.of(threshold);
            }
        }
        return lowest;
    }

    /** The precision of the others hardly ever falls as the threshold rises, and the proof says whether it does. */
    @Override
    public double common(DoubleStream thresholds) {
        return thresholds.max().orElseThrow();
    }

    /** Where no threshold was found, every sequence ended where it started: nothing else was looked at. */
    @Override
    public double closest(ScoredLabels items, double risk) {
        return STARTS.stream()
                .max(Comparator.<Double>comparingDouble(
                                threshold -> precision(threshold, items).lowerBound(1 - risk))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static Proportion precision(double threshold, ScoredLabels items) {
        return OperatingPoint.at(threshold, items).precision();
    }
}
