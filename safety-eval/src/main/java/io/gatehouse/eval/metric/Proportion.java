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
        int failures = trials - successes;
        double low = successes == 0
                ? 0
                : BetaDistribution.of(successes, failures + 1.0).inverseCumulativeProbability(TAIL);
        double high = failures == 0
                ? 1
                : BetaDistribution.of(successes + 1.0, failures).inverseSurvivalProbability(TAIL);
        return new Interval(low, high);
    }
}
