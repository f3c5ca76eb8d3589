package io.gatehouse.eval.compare;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Intervals of differences between two rankings of the same items. The items are drawn again, with replacement, and
 * both rankings are measured on the same draw, so that what makes an item hard for both cancels out; the middle 95 % of
 * the differences is taken. Positives and negatives are drawn apart, as many as there are, for labelled items were
 * mostly chosen that way. The same seed gives the same interval.
 *
 * <p>B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), chapters 8 and 13.
 *
 * @param rounds how many times the items are drawn again
 */
public record PairedBootstrap(long seed, int rounds) {

    /** Fewer leave the ends of an interval to luck. */
    public static final int FEWEST_ROUNDS = 100;

    /** Fewer positives, or negatives, say more about luck than about a model. */
    static final int FEWEST = 20;

    private static final double LOWER = 0.025;

    public PairedBootstrap {
        if (rounds < FEWEST_ROUNDS) {
            throw new IllegalArgumentException(
                    "an interval needs " + FEWEST_ROUNDS + " rounds or more, but was given " + rounds);
        }
    }

    Difference auroc(Category category, List<ItemPair> pairs) {
        return difference(category, pairs, RankedItems::auroc);
    }

    Difference averagePrecision(Category category, List<ItemPair> pairs) {
        return difference(category, pairs, RankedItems::averagePrecision);
    }

    private Difference difference(
            Category category, List<ItemPair> pairs, ToDoubleBiFunction<RankedItems, int[]> figure) {
        List<ItemPair> scored =
                pairs.stream().filter(pair -> pair.isScored(category)).toList();
        boolean[] labels = labels(category, scored);
        int[] positives = indices(labels, true);
        int[] negatives = indices(labels, false);
        if (Math.min(positives.length, negatives.length) < FEWEST) {
            return new Difference.NotEnoughData(positives.length + " positives and " + negatives.length
                    + " negatives have a score of both; each takes " + FEWEST);
        }
        RankedItems champion = new RankedItems(scores(scored, ItemPair::champion, category), labels);
        RankedItems challenger = new RankedItems(scores(scored, ItemPair::challenger, category), labels);
        int[] once = new int[labels.length];
        Arrays.fill(once, 1);
        double[] drawn = drawn(
                times -> figure.applyAsDouble(challenger, times) - figure.applyAsDouble(champion, times),
                positives,
                negatives);
        return new Difference.Estimated(
                figure.applyAsDouble(champion, once),
                figure.applyAsDouble(challenger, once),
                drawn[(int) Math.round(LOWER * (rounds - 1))],
                drawn[(int) Math.round((1 - LOWER) * (rounds - 1))]);
    }

    /** Sorted. */
    private double[] drawn(ToDoubleFunction<int[]> difference, int[] positives, int[] negatives) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            int[] times = new int[positives.length + negatives.length];
            draw(random, positives, times);
            draw(random, negatives, times);
            drawn[round] = difference.applyAsDouble(times);
        }
        Arrays.sort(drawn);
        return drawn;
    }

    private static void draw(SplittableRandom random, int[] indices, int[] times) {
        for (int n = 0; n < indices.length; n++) {
            times[indices[random.nextInt(indices.length)]]++;
        }
    }

    private static boolean[] labels(Category category, List<ItemPair> pairs) {
        boolean[] labels = new boolean[pairs.size()];
        for (int index = 0; index < labels.length; index++) {
            labels[index] = pairs.get(index).applies(category);
        }
        return labels;
    }

    private static double[] scores(List<ItemPair> pairs, Function<ItemPair, ItemResult> side, Category category) {
        return pairs.stream()
                .map(side)
                .mapToDouble(item -> item.scores().getOrDefault(category, 0.0))
                .toArray();
    }

    private static int[] indices(boolean[] labels, boolean label) {
        return IntStream.range(0, labels.length)
                .filter(index -> labels[index] == label)
                .toArray();
    }
}
