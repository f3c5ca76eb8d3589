package io.gatehouse.eval.drift;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Pearson's chi-squared test (1900) of whether two samples come from one mix. Kinds of which fewer than five are
 * expected on a side are counted together, for the test is not to be trusted below (W. G. Cochran, Some methods for
 * strengthening the common chi-squared tests, Biometrics 10, 1954).
 */
final class Homogeneity {

    private static final double LEAST_EXPECTED = 5;

    private final double before;
    private final double now;
    private final List<double[]> kinds = new ArrayList<>();
    private final double[] rare = new double[2];

    Homogeneity(double before, double now) {
        this.before = before;
        this.now = now;
    }

    void add(double seenBefore, double seenNow) {
        if (isExpected(seenBefore + seenNow)) {
            kinds.add(new double[] {seenBefore, seenNow});
        } else {
            rare[0] += seenBefore;
            rare[1] += seenNow;
        }
    }

    private boolean isExpected(double inBoth) {
        return inBoth * Math.min(before, now) / (before + now) >= LEAST_EXPECTED;
    }

    /** How likely they are at least as far apart as they are; 1 where there are fewer than two kinds to compare. */
    double chance() {
        List<double[]> compared = new ArrayList<>(kinds);
        if (isExpected(rare[0] + rare[1])) {
            compared.add(rare);
        }
        return compared.size() < 2
                ? 1
                : ChiSquaredDistribution.of(compared.size() - 1.0).survivalProbability(statistic(compared));
    }

    private double statistic(List<double[]> compared) {
        return compared.stream()
                .mapToDouble(kind -> {
                    double inBoth = kind[0] + kind[1];
                    double expectedBefore = inBoth * before / (before + now);
                    double expectedNow = inBoth * now / (before + now);
                    return Math.pow(kind[0] - expectedBefore, 2) / expectedBefore
                            + Math.pow(kind[1] - expectedNow, 2) / expectedNow;
                })
                .sum();
    }
}
