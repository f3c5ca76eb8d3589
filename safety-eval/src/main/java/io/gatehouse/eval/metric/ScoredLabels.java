package io.gatehouse.eval.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Calibrated scores next to the truth, sorted by score from low to high; what every metric is computed from. */
public final class ScoredLabels {

    private final double[] scores;
    private final boolean[] labels;
    /** How many of the items below each rank are positive; one more entry than there are items. */
    private final int[] positivesBelow;

    private ScoredLabels(double[] scores, boolean[] labels) {
        this.scores = scores;
        this.labels = labels;
        this.positivesBelow = new int[labels.length + 1];
        for (int rank = 0; rank < labels.length; rank++) {
            positivesBelow[rank + 1] = positivesBelow[rank] + (labels[rank] ? 1 : 0);
        }
    }

    /** @throws IllegalArgumentException if the lengths differ or a score does not lie in 0..1 */
    public static ScoredLabels of(double[] scores, boolean[] labels) {
        if (scores.length != labels.length) {
            throw new IllegalArgumentException(
                    "as many scores as labels are needed, but there are " + scores.length + " and " + labels.length);
        }
        for (double score : scores) {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("a score must lie in 0..1, but was " + score);
            }
        }
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean[] sortedLabels = new boolean[labels.length];
        for (int rank = 0; rank < order.length; rank++) {
            sortedLabels[rank] = labels[order[rank]];
        }
        return new ScoredLabels(Arrays.stream(order).mapToDouble(i -> scores[i]).toArray(), sortedLabels);
    }

    /** All of them as one. */
    public static ScoredLabels together(List<ScoredLabels> all) {
        double[] scores =
                all.stream().flatMapToDouble(one -> Arrays.stream(one.scores)).toArray();
        boolean[] labels = new boolean[scores.length];
        int at = 0;
        for (ScoredLabels one : all) {
            System.arraycopy(one.labels, 0, labels, at, one.labels.length);
            at += one.labels.length;
        }
        return of(scores, labels);
    }

    public int size() {
        return scores.length;
    }

    public int positives() {
        return positivesBelow[size()];
    }

    public int negatives() {
        return size() - positives();
    }

    /** The {@code rank}-th lowest score. */
    double score(int rank) {
        return scores[rank];
    }

    boolean label(int rank) {
        return labels[rank];
    }

    /** The first rank after {@code rank} whose score differs from its own. */
    int endOfTie(int rank) {
        int end = rank + 1;
        while (end < size() && scores[end] == scores[rank]) {
            end++;
        }
        return end;
    }

    /** The lowest rank with the same score. */
    int startOfTie(int rank) {
        int start = rank;
        while (start > 0 && scores[start - 1] == scores[rank]) {
            start--;
        }
        return start;
    }

    /** The lowest rank whose score is at least that; the size where there is none. */
    int firstAtLeast(double score) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scores[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int positivesIn(int from, int to) {
        return positivesBelow[to] - positivesBelow[from];
    }
}
