package io.gatehouse.eval.run;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.List;

/** Every item of a run, and what came of it; never a part of them. */
public record RunResults(RunIdentity identity, List<ItemResult> items) {

    public RunResults {
        items = List.copyOf(items);
    }

    public List<ItemResult> of(Split split) {
        return items.stream().filter(item -> item.split() == split).toList();
    }

    /** Those that are scored and labelled for the category. */
    public static ScoredLabels labelled(List<ItemResult> items, Category category) {
        List<ItemResult> judged =
                items.stream().filter(item -> item.isJudgedFor(category)).toList();
        boolean[] labels = new boolean[judged.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = judged.get(i).isLabelled(category);
        }
        return ScoredLabels.of(
                judged.stream().mapToDouble(item -> item.score(category)).toArray(), labels);
    }
}
