package io.gatehouse.eval.figure;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Estimate;
import java.util.List;

/**
 * How well a category is told in a slice, on the items that are labelled for it and scored.
 *
 * @param calibrationError expected, over bins of equal mass; without an interval, for a bootstrap's would be too high
 * @param recallAtOnePercent the recall where one negative in a hundred is flagged
 * @param recallAtFivePercent the recall where five in a hundred are
 * @param points one for each rule that acts on the category's score alone
 */
public record CategoryRow(
        Category category,
        Slice slice,
        int items,
        int positives,
        Estimate auroc,
        Estimate averagePrecision,
        Estimate brier,
        Estimate calibrationError,
        Estimate recallAtOnePercent,
        Estimate recallAtFivePercent,
        List<PointRow> points) {

    public CategoryRow {
        points = List.copyOf(points);
    }
}
