package io.gatehouse.eval.metric;

/** What is found where only so many negatives may be flagged. */
public final class FixedFalseAlarms {

    private FixedFalseAlarms() {}

    /**
     * The recall at the lowest threshold that flags at most a share {@code most} of the negatives. Fewer negatives than
     * one false alarm would take say nothing of such a share.
     */
    public static Estimate recall(ScoredLabels items, double most) {
        int needed = Math.max(Estimate.ENOUGH, (int) Math.ceil(1 / most - 1e-9));
        if (items.positives() < Estimate.ENOUGH) {
            return Estimate.tooFew(items.positives());
        }
        if (items.negatives() < needed) {
            return Estimate.tooFew(items.negatives(), needed + " negatives");
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
