package io.gatehouse.eval.audit;

import io.gatehouse.eval.metric.Interval;

/** What an audit says of one share of all items, or why it says nothing. */
public sealed interface AuditFigure {

    /**
     * @param value the estimate that the interval belongs to, in 0..1: the shares within each {@link Cell}, weighted by
     *     the known sizes of the cells (Hajek's estimator within each)
     * @param horvitzThompson the estimate that weighs each label with one over the probability that its item was drawn
     *     with; unbiased, less sure, and for a precision perhaps above 1
     * @param interval95 it covers the true share in about 95 % of audits, where positives are rare in more
     * @param labels how many labels it rests on
     */
    record Estimated(double value, double horvitzThompson, Interval interval95, int labels) implements AuditFigure {}

    record NotEnoughData(String why) implements AuditFigure {}
}
