package io.gatehouse.eval.threshold;

import io.gatehouse.eval.metric.OperatingPoint;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** How the selection part is searched for an operating point, and what is measured there. */
sealed interface Search permits PrecisionSearch, RecallSearch {

    /** The share that the obligation is about. */
    Proportion share(OperatingPoint point);

    /**
     * The operating point that costs least of the other share among those shown to reach the target.
     *
     * @param risk the chance of showing what is not so, each time a threshold is looked at
     */
    OptionalDouble find(ScoredLabels items, double target, double risk);

    /** Of the thresholds that several obligations of one rule ask for, the one that serves all of them. */
    double common(DoubleStream thresholds);

    /** Of the thresholds that {@link #find} looked at in vain, the one that comes closest. */
    double closest(ScoredLabels items, double risk);
}
