package io.gatehouse.eval.compare;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Items sorted by score once, so that AUROC and average precision of the same items drawn again, each as often as it
 * was drawn, take one pass. The definitions are those of {@link io.gatehouse.eval.metric.Ranking}.
 */
final class RankedItems {

    private final double[] scores;
    private final boolean[] labels;
    /** From the lowest score to the highest. */
    private final int[] order;

    RankedItems(double[] scores, boolean[] labels) {
        this.scores = scores.clone();
        this.labels = labels.clone();
        this.order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> scores[index]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** @param times how often each item counts, of positives and of negatives at least one */
    double auroc(int[] times) {
        double wins = 0;
        double negativesBelow = 0;
        double positives = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = endOfTie(from);
            long tiedPositives = count(from, to, times, true);
            long tiedNegatives = count(from, to, times, false);
            wins += tiedPositives * (negativesBelow + tiedNegatives / 2.0);
            negativesBelow += tiedNegatives;
            positives += tiedPositives;
        }
        return wins / positives / negativesBelow;
    }

    /** @param times how often each item counts, of positives at least one */
    double averagePrecision(int[] times) {
        double sum = 0;
        double found = 0;
        double above = 0;
        for (int to = order.length, from; to > 0; to = from) {
            from = startOfTie(to - 1);
            long gained = count(from, to, times, true);
            found += gained;
            above += gained + count(from, to, times, false);
            sum += gained == 0 ? 0 : gained * found / above;
        }
        return sum / found;
    }

    private int endOfTie(int from) {
        int to = from + 1;
        while (to < order.length && scores[order[to]] == scores[order[from]]) {
            to++;
        }
        return to;
    }

    private int startOfTie(int last) {
        int from = last;
        while (from > 0 && scores[order[from - 1]] == scores[order[last]]) {
            from--;
        }
        return from;
    }

    private long count(int from, int to, int[] times, boolean label) {
        long count = 0;
        for (int rank = from; rank < to; rank++) {
            count += labels[order[rank]] == label ? times[order[rank]] : 0;
        }
        return count;
    }
}
