package io.gatehouse.models.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds how much the first stage may answer by itself, so that hardly anything is lost against the encoder alone. */
final class FirstStageBound {

    /** No category may lose more average precision than this on the split that is measured. */
    private static final double LOST = 0.004;

    /** With fewer positives a category's average precision is an accident. */
    private static final int FEWEST = 30;

    private static final int STEPS = 100;

    private final List<TextRows.Prepared> rows;
    private final List<FirstScores> first;
    private final List<double[]> second;

    /** @param first and {@code second} one per row */
    FirstStageBound(List<TextRows.Prepared> rows, List<FirstScores> first, List<double[]> second) {
        this.rows = rows;
        this.first = first;
        this.second = second;
    }

    /** The highest probability of anything below which the encoder need not be asked; 0 if it always has to be. */
    double sureBelow() {
        double[] sorted =
                first.stream().mapToDouble(FirstScores::anything).sorted().toArray();
        int[] categories = IntStream.range(0, second.isEmpty() ? 0 : second.getFirst().length)
                .filter(category -> positives(category) >= FEWEST)
                .toArray();
        double[] whole = IntStream.of(categories)
                .mapToDouble(category -> averagePrecision(category, 0))
                .toArray();
        double best = 0;
        for (int step = 1; step < STEPS; step++) {
            double candidate = sorted[step * sorted.length / STEPS];
            boolean holds = IntStream.range(0, categories.length)
                    .allMatch(i -> whole[i] - averagePrecision(categories[i], candidate) <= LOST);
            if (!holds) {
                return best;
            }
            best = candidate;
        }
        return best;
    }

    private long positives(int category) {
        return rows.stream()
                .filter(row -> row.weights()[category] > 0 && row.labels()[category] > 0)
                .count();
    }

    /** Of the cascade with this bound: the mean of the precision at each positive, best scores first. */
    private double averagePrecision(int category, double sureBelow) {
        int[] known = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).weights()[category] > 0)
                .toArray();
        double[] scores = IntStream.of(known)
                .mapToDouble(i ->
                        first.get(i).anything() < sureBelow ? first.get(i).scores()[category] : second.get(i)[category])
                .toArray();
        Integer[] order = IntStream.range(0, known.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
        double sum = 0;
        int found = 0;
        for (int place = 0; place < order.length; place++) {
            if (rows.get(known[order[place]]).labels()[category] > 0) {
                found++;
                sum += (double) found / (place + 1);
            }
        }
        return found == 0 ? 0 : sum / found;
    }
}
