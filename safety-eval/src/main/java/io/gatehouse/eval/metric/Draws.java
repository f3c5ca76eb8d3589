package io.gatehouse.eval.metric;

import java.util.Arrays;
import java.util.Optional;

/** Samples that are drawn again from a sample: how many of them, and where the middle of them lies. */
public final class Draws {

    /** Draws of one item, over all samples: with more items, fewer samples are drawn. */
    private static final int DRAWS = 20_000_000;

    private static final int MOST = 1000;
    private static final int LEAST = 200;
    private static final double TAIL = 0.025;

    /** What rounding may part. */
    private static final double AGREED = 1e-9;

    private Draws() {}

    /** @param items at least one */
    public static int samples(int items) {
        return Math.clamp(DRAWS / items, LEAST, MOST);
    }

    /** The middle 95 % of what a figure is on the samples, which it sorts; empty where all of them agree. */
    public static Optional<Interval> middle(double[] values) {
        Arrays.sort(values);
        int cut = (int) (TAIL * values.length);
        double low = values[cut];
        double high = values[values.length - 1 - cut];
        return high - low < AGREED ? Optional.empty() : Optional.of(new Interval(low, high));
    }

    /**
     * An interval of a figure which lies lower, or higher, on samples of a sample than on the sample: wide enough for
     * the draws read either way (percentile and basic; Davison and Hinkley, "Bootstrap methods and their application",
     * 1997, chapter 5). Empty where all draws agree.
     *
     * @param value of the figure on the sample
     */
    public static Optional<Interval> eitherWay(double value, double[] values) {
        return middle(values)
                .map(drawn -> new Interval(
                        Math.min(drawn.low(), 2 * value - drawn.high()),
                        Math.max(drawn.high(), 2 * value - drawn.low())));
    }
}
