package io.gatehouse.eval.metric;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws samples from items and computes their figures in one pass, without sorting them again. */
final class Resampling {

    /** Where a figure stands in the row; the thresholds' F1 stand at the end. */
    static final int AUROC = 0;

    static final int AVERAGE_PRECISION = 1;
    static final int BRIER = 2;
    static final int F1 = 3;

    private final ScoredLabels items;
    private final int[] positives;
    private final int[] negatives;
    /** The lowest rank that each threshold flags. */
    private final int[] flagged;

    Resampling(ScoredLabels items, double... thresholds) {
        this.items = items;
        this.positives = ranks(items, true);
        this.negatives = ranks(items, false);
        this.flagged = new int[thresholds.length];
        for (int i = 0; i < thresholds.length; i++) {
            flagged[i] = items.firstAtLeast(thresholds[i]);
        }
    }

    private static int[] ranks(ScoredLabels items, boolean label) {
        return IntStream.range(0, items.size())
                .filter(rank -> items.label(rank) == label)
                .toArray();
    }

    double[] figures(SplittableRandom random) {
        int[] weights = new int[items.size()];
        draw(positives, weights, random);
        draw(negatives, weights, random);
        return figures(weights);
    }

    private static void draw(int[] from, int[] weights, SplittableRandom random) {
        for (int i = 0; i < from.length; i++) {
            weights[from[random.nextInt(from.length)]]++;
        }
    }

    /** @param weights how often each rank was drawn */
    double[] figures(int[] weights) {
        Sweep sweep = new Sweep();
        for (int to = items.size(), from; to > 0; to = from) {
            from = items.startOfTie(to - 1);
            sweep.take(from, to, weights);
        }
        return sweep.figures();
    }

    /** From the highest score to the lowest, one tie at a time. */
    private final class Sweep {

        private final double[] f1 = new double[flagged.length];
        private long hits;
        private long alarms;
        private double wins;
        private double precisions;
        private double squares;

        void take(int from, int to, int[] weights) {
            long positive = 0;
            long negative = 0;
            double score = items.score(from);
            for (int rank = from; rank < to; rank++) {
                positive += items.label(rank) ? weights[rank] : 0;
                negative += items.label(rank) ? 0 : weights[rank];
            }
            wins += positive * (negatives.length - alarms - negative / 2.0);
            squares += positive * (1 - score) * (1 - score) + negative * score * score;
            hits += positive;
            alarms += negative;
            precisions += positive == 0 ? 0 : positive * ((double) hits / (hits + alarms));
            takeF1(from);
        }

        private void takeF1(int from) {
            for (int i = 0; i < f1.length; i++) {
                if (from >= flagged[i]) {
                    f1[i] = 2.0 * hits / (hits + alarms + positives.length);
                }
            }
        }

        double[] figures() {
            double[] figures = new double[F1 + f1.length];
            figures[AUROC] = wins / positives.length / negatives.length;
            figures[AVERAGE_PRECISION] = precisions / positives.length;
            figures[BRIER] = squares / items.size();
            System.arraycopy(f1, 0, figures, F1, f1.length);
            return figures;
        }
    }
}
