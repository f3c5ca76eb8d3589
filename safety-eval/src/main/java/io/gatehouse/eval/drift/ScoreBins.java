package io.gatehouse.eval.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Bins for scores, cut at quantiles of the scores that they are compared with, so that each holds about as many.
 *
 * @param edges rising; a score on an edge lies in the bin above
 */
public record ScoreBins(List<Double> edges) {

    public ScoreBins {
        edges = List.copyOf(edges);
        for (int n = 1; n < edges.size(); n++) {
            if (!(edges.get(n) > edges.get(n - 1))) {
                throw new IllegalArgumentException("edges must rise, but are " + edges);
            }
        }
    }

    /** As many bins as asked for, or fewer where scores are equal. */
    public static ScoreBins ofQuantiles(double[] scores, int bins) {
        return ofQuantiles(scores, score -> 1, bins);
    }

    /** Bins of about the same weight each. */
    static ScoreBins ofQuantiles(double[] scores, DoubleUnaryOperator weight, int bins) {
        if (bins < 2) {
            throw new IllegalArgumentException("scores are compared in two bins or more, not in " + bins);
        }
        double[] sorted = Arrays.stream(scores).sorted().toArray();
        double all = Arrays.stream(sorted).map(weight).sum();
        List<Double> edges = new ArrayList<>();
        double below = 0;
        int full = 0;
        for (double score : sorted) {
            // Equal scores are never parted, and at the lowest score there is nothing below.
            if (below >= (full + 1) * all / bins && score > (edges.isEmpty() ? sorted[0] : edges.getLast())) {
                edges.add(score);
                full = (int) (below * bins / all);
            }
            below += weight.applyAsDouble(score);
        }
        return new ScoreBins(edges);
    }

    int size() {
        return edges.size() + 1;
    }

    /** The bin of a score, from 0. */
    int of(double score) {
        int low = 0;
        int high = edges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges.get(middle) <= score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many scores each bin holds, every bin by its name. */
    public Mix mix(double[] scores) {
        long[] counts = new long[size()];
        for (double score : scores) {
            counts[of(score)]++;
        }
        SortedMap<String, Long> mix = new TreeMap<>();
        for (int bin = 0; bin < counts.length; bin++) {
            mix.put(name(bin), counts[bin]);
        }
        return new Mix(mix);
    }

    private String name(int bin) {
        double from = bin == 0 ? 0 : edges.get(bin - 1);
        return "from " + from + (bin == edges.size() ? "" : " to below " + edges.get(bin));
    }
}
