package io.gatehouse.eval.threshold;

import io.gatehouse.eval.metric.OperatingPoint;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The highest threshold, and with it the fewest false alarms, at which the recall is shown to reach the target.
 *
 * <p>One fixed sequence from lax to strict, which ends at its first failure (see {@link PrecisionSearch}): the recall
 * falls as the threshold rises, so that the laxest threshold is where most can be shown.
 */
record RecallSearch() implements Search {

    @Override
    public Proportion share(OperatingPoint point) {
        return point.recall();
    }

    @Override
    public OptionalDouble find(ScoredLabels items, double target, double risk) {
        return Grid.laxestFirst()
                .takeWhile(threshold ->
                        OperatingPoint.at(threshold, items).recall().shows(target, risk))
                .reduce((laxer, stricter) -> stricter);
    }

    /** The recall of the others rises as the threshold falls. */
    @Override
    public double common(DoubleStream thresholds) {
        return thresholds.min().orElseThrow();
    }

    @Override
    public double closest(ScoredLabels items, double risk) {
        return Grid.laxestFirst().findFirst().orElseThrow();
    }
}
