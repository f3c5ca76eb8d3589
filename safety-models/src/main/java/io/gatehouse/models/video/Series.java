package io.gatehouse.models.video;

import java.util.Arrays;

/** Figures of a row of numbers. */
final class Series {

    private Series() {}

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElse(0));
    }

    static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    /** @param sorted in rising order, not empty */
    static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    /** In nats, of counts that need not add up to one. */
    static double entropy(double[] counts) {
        double sum = Arrays.stream(counts).sum() + 1e-9;
        return Arrays.stream(counts)
                .filter(count -> count > 0)
                .map(count -> -count / sum * Math.log(count / sum))
                .sum();
    }
}
