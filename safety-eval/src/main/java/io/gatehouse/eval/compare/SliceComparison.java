package io.gatehouse.eval.compare;

import io.gatehouse.domain.taxonomy.Category;

/**
 * Where the challenger decides worse than the champion.
 *
 * @param missed how many more positives it misses; negative where it misses fewer
 * @param falseAlarms how many more negatives it flags; negative where it flags fewer
 * @param chance how likely the like of it is by chance, all the slices and categories that were looked at considered
 */
public record SliceComparison(
        Slice slice, Category category, McNemar decisions, int missed, int falseAlarms, double chance) {

    SliceComparison withChance(double other) {
        return new SliceComparison(slice, category, decisions, missed, falseAlarms, other);
    }
}
