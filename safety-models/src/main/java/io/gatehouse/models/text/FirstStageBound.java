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

    /**
     * Nor may more of all categories' positives be missed by the encoder than this share: where a category has few of
     * them, one that is answered wrongly costs it several times {@link #LOST}, and which one it is, is luck.
     */
    private static final double MISSED = 0.003;

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

    /** The highest doubt below which the encoder need not be asked; 0 if it always has to be. */
    double sureBelow() {
        double[] sorted =
                first.stream().mapToDouble(FirstScores::doubt).sorted().toArray();
        int[] categories = IntStream.range(0, second.isEmpty() ? 0 : second.getFirst().length)
                .filter(category -> positives(category) >= FEWEST)
                .toArray();
        double[] whole = IntStream.of(categories)
                .mapToDouble(category -> averagePrecision(category, 0))
                .toArray();
        double best = 0;
        for (int step = 1; step < STEPS; step++) {
            double candidate = sorted[step * sorted.length / STEPS];
            boolean holds = missed(candidate) <= MISSED
                    && IntStream.range(0, categories.length)
                            .allMatch(i -> whole[i] - averagePrecision(categories[i], candidate) <= LOST);
            if (!holds) {
                return best;
            }
            best = candidate;
        }
        return best;
    }

    private long positives(int category) {
        return rows.stream().filter(row -> isPositive(row, category)).count();
    }

    private static boolean isPositive(TextRows.Prepared row, int category) {
        return row.weights()[category] > 0 && row.labels()[category] > 0;
    }

    /** The share of positives, of all categories together, that the first stage answers with this bound. */
    private double missed(double sureBelow) {
        long all = 0;
        long answered = 0;
        for (int i = 0; i < rows.size(); i++) {
            TextRows.Prepared row = rows.get(i);
            long positive = IntStream.range(0, row.labels().length)
                    .filter(category -> isPositive(row, category))
                    .count();
            all += positive;
            answered += first.get(i).doubt() < sureBelow ? positive : 0;
        }
        return all == 0 ? 0 : (double) answered / all;
    }

    /** Of the cascade with this bound: the mean of the precision at each positive, best scores first. */
    private double averagePrecision(int category, double sureBelow) {
        int[] known = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).weights()[category] > 0)
                .toArray();
        double[] scores = IntStream.of(known)
                .mapToDouble(i ->
                        first.get(i).doubt() < sureBelow ? first.get(i).scores()[category] : second.get(i)[category])
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
