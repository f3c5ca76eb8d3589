package io.gatehouse.eval.metric;

/** What is found where only so many negatives may be flagged. */
public final class FixedFalseAlarms {

    private FixedFalseAlarms() {}

    /**
     * The recall at the lowest threshold that flags at most a share {@code most} of the negatives. Fewer negatives than
     * one false alarm would take say nothing of such a share.
     */
    public static Estimate recall(ScoredLabels items, double most) {
        if (items.negatives() < Math.max(Estimate.ENOUGH, 1 / most) || items.positives() < Estimate.ENOUGH) {
            return Estimate.tooFew(Math.min(items.negatives(), items.positives()));
        }
        int allowed = (int) Math.floor(most * items.negatives() + 1e-9);
        int first = items.size();
        while (first > 0) {
            int from = items.startOfTie(first - 1);
            int alarms = items.size() - from - items.positivesIn(from, items.size());
            if (alarms > allowed) {
                break;
            }
            first = from;
        }
        return Estimate.share(new Proportion(items.positivesIn(first, items.size()), items.positives()));
    }
}
