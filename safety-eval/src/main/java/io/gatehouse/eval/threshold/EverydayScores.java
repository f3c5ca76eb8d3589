package io.gatehouse.eval.threshold;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Proportion;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The scores of items as they come in on any day, unlabelled; what a review load is measured on. */
public final class EverydayScores {

    public static final EverydayScores NONE = new EverydayScores(Map.of(), 0, new Proportion(0, 0));

    private final Map<Category, double[]> columns;
    private final int size;
    private final Proportion unscored;

    private EverydayScores(Map<Category, double[]> columns, int size, Proportion unscored) {
        this.columns = columns;
        this.size = size;
        this.unscored = unscored;
    }

    /**
     * One column of scores for each category, in the same order of items.
     *
     * @throws IllegalArgumentException if the columns differ in length or a score does not lie in 0..1
     */
    public static EverydayScores of(Map<Category, double[]> columns) {
        Map<Category, double[]> copies = new EnumMap<>(Category.class);
        int size = columns.values().stream()
                .mapToInt(column -> column.length)
                .max()
                .orElse(0);
        columns.forEach((category, column) -> {
            if (column.length != size) {
                throw new IllegalArgumentException(
                        category + " has " + column.length + " scores, but another category has " + size);
            }
            for (double score : column) {
                if (!(score >= 0 && score <= 1)) {
                    throw new IllegalArgumentException("a score must lie in 0..1, but was " + score);
                }
            }
            copies.put(category, column.clone());
        });
        return new EverydayScores(copies, size, new Proportion(0, 0));
    }

    /** @param items without a score, and how many of them a person has to read, whatever the thresholds */
    public EverydayScores andUnscored(Proportion items) {
        return new EverydayScores(columns, size, items);
    }

    Set<Category> categories() {
        return columns.keySet();
    }

    /** The items that reach any of these thresholds, or have no score and are held for it, out of all. */
    Proportion held(Map<Category, Double> thresholds) {
        int flagged = (int) IntStream.range(0, size)
                .filter(item -> thresholds.entrySet().stream()
                        .anyMatch(threshold -> column(threshold.getKey())[item] >= threshold.getValue()))
                .count();
        return new Proportion(flagged + unscored.successes(), size + unscored.trials());
    }

    private double[] column(Category category) {
        double[] column = columns.get(category);
        if (column == null) {
            throw new IllegalArgumentException("everyday items have no scores for " + category);
        }
        return column;
    }
}
