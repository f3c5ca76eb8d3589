package io.gatehouse.eval.metric;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** So many successes out of so many trials. */
public record Proportion(int successes, int trials) {

    private static final double TAIL = 0.025;

    public Proportion {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "a proportion needs 0 <= successes <= trials, but had " + successes + " of " + trials);
        }
    }

    /** In 0..1; empty without trials. */
    public OptionalDouble value() {
        return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / trials);
    }

    /**
     * The exact 95 % interval: it covers the true value at least that often. Without trials it is 0..1.
     *
     * <p>Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial", 1934.
     */
    public Interval interval95() {
        return new Interval(low(TAIL), high(TAIL));
    }

    /** The exact one-sided bound below: the true value lies above it in at least that share of all samples. */
    public double lowerBound(double confidence) {
        return low(1 - confidence);
    }

    /** The exact one-sided bound above: the true value lies below it in at least that share of all samples. */
    public double upperBound(double confidence) {
        return high(1 - confidence);
    }

    /**
     * Whether the {@link #lowerBound} is at least {@code target}, asked the quick way: whether a true value of the
     * target gives so many successes, or more, in no more than a share {@code risk} of all samples.
     */
    public boolean shows(double target, double risk) {
        return successes > 0 && BetaDistribution.of(successes, failures() + 1.0).cumulativeProbability(target) <= risk;
    }

    private double low(double tail) {
        return successes == 0
                ? 0
                : BetaDistribution.of(successes, failures() + 1.0).inverseCumulativeProbability(tail);
    }

    private double high(double tail) {
        return failures() == 0
                ? 1
                : BetaDistribution.of(successes + 1.0, failures()).inverseSurvivalProbability(tail);
    }

    private int failures() {
        return trials - successes;
    }
}
