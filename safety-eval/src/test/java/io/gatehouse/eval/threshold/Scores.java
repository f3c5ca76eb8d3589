package io.gatehouse.eval.threshold;

import io.gatehouse.eval.metric.ScoredLabels;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Labelled scores, so many of each at a time. */
record Scores(double[] scores, boolean[] labels) {

    static Scores none() {
        return new Scores(new double[0], new boolean[0]);
    }

    Scores positives(int count, double score) {
        return with(count, score, true);
    }

    Scores negatives(int count, double score) {
        return with(count, score, false);
    }

    ScoredLabels labelled() {
        return ScoredLabels.of(scores, labels);
    }

    private Scores with(int count, double score, boolean label) {
        boolean[] more = Arrays.copyOf(labels, labels.length + count);
        Arrays.fill(more, labels.length, more.length, label);
        double[] added = DoubleStream.concat(
                        Arrays.stream(scores),
                        DoubleStream.generate(() -> score).limit(count))
                .toArray();
        return new Scores(added, more);
    }
}
