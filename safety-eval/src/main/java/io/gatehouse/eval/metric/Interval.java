package io.gatehouse.eval.metric;

/** A confidence interval of a proportion; both ends lie in 0..1. */
public record Interval(double low, double high) {

    public Interval {
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException("an interval needs 0 <= low <= high <= 1, but was " + low + ".." + high);
        }
    }
}
