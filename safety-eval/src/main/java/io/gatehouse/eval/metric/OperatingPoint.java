package io.gatehouse.eval.metric;

/**
 * What a threshold does to the items: those with a score of at least {@code threshold} are flagged.
 *
 * @param precision the flagged that are truly positive, out of all flagged
 * @param recall the positives that are flagged, out of all positives
 * @param falseAlarms the negatives that are flagged, out of all negatives
 */
public record OperatingPoint(double threshold, Proportion precision, Proportion recall, Proportion falseAlarms) {

    public static OperatingPoint at(double threshold, ScoredLabels items) {
        int first = items.firstAtLeast(threshold);
        int flagged = items.size() - first;
        int hits = items.positivesIn(first, items.size());
        return new OperatingPoint(
                threshold,
                new Proportion(hits, flagged),
                new Proportion(hits, items.positives()),
                new Proportion(flagged - hits, items.negatives()));
    }
}
