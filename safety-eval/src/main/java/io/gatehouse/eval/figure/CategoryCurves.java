package io.gatehouse.eval.figure;

import io.gatehouse.domain.policy.Trigger;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Curves;
import java.util.List;

/** What can be drawn of a category's scores, and where the policy acts. */
public record CategoryCurves(Category category, int items, int positives, Curves curves, List<Trigger> triggers) {

    public CategoryCurves {
        triggers = List.copyOf(triggers);
    }
}
