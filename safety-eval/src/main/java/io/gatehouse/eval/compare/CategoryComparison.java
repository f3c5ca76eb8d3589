package io.gatehouse.eval.compare;

import io.gatehouse.domain.taxonomy.Category;

/**
 * What the challenger changes for one category.
 *
 * @param positives to how many of the labelled items it applies
 */
public record CategoryComparison(
        Category category, int positives, Difference auroc, Difference averagePrecision, McNemar decisions) {}
