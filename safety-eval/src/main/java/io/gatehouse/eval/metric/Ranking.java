package io.gatehouse.eval.metric;

import java.util.OptionalDouble;

/** How well scores put positives above negatives, whatever the threshold. */
public final class Ranking {

    private Ranking() {}

    /**
     * The chance that a random positive scores above a random negative, a tie counting half: the area under the ROC
     * curve, by the rank sum of Mann and Whitney (1947). Empty without positives or without negatives.
     */
    public static OptionalDouble auroc(ScoredLabels items) {
        if (items.positives() == 0 || items.negatives() == 0) {
            return OptionalDouble.empty();
        }
        double wins = 0;
        int negativesBelow = 0;
        for (int from = 0, to; from < items.size(); from = to) {
            to = items.endOfTie(from);
            int positives = items.positivesIn(from, to);
            int negatives = to - from - positives;
            wins += positives * (negativesBelow + negatives / 2.0);
            negativesBelow += negatives;
        }
        return OptionalDouble.of(wins / items.positives() / items.negatives());
    }

    /**
     * Average precision: the sum over all thresholds of the precision there times the recall gained there, without
     * interpolation. Its value for scores that know nothing is the share of positives. Empty without positives.
     */
    public static OptionalDouble averagePrecision(ScoredLabels items) {
        if (items.positives() == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        int found = 0;
        int rank = items.size();
        while (rank > 0) {
            int from = items.startOfTie(rank - 1);
            int gained = items.positivesIn(from, rank);
            found += gained;
            sum += gained * ((double) found / (items.size() - from));
            rank = from;
        }
        return OptionalDouble.of(sum / items.positives());
    }
}
