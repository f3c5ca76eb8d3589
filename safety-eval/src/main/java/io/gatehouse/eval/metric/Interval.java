package io.gatehouse.eval.metric;

/** A confidence interval. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("an interval needs low <= high, but was " + low + ".." + high);
        }
    }
}
