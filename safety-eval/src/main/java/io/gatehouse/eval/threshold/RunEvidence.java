package io.gatehouse.eval.threshold;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.metric.ScoredLabels;
import io.gatehouse.eval.run.ItemResult;
import io.gatehouse.eval.run.RunResults;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Evidence from a run: the validation split selects, the test split proves, the everyday split measures loads. */
public final class RunEvidence {

    /** The splits that a run needs for it. */
    public static final Set<Split> SPLITS = Set.of(Split.VALIDATION, Split.TEST, Split.EVERYDAY);

    private RunEvidence() {}

    /**
     * What was abstained from has no score to choose or prove a threshold by; but it is a load, whatever the
     * thresholds.
     */
    public static Evidence of(RunResults results) {
        return new Evidence(
                labelled(results.of(Split.VALIDATION)),
                labelled(results.of(Split.TEST)),
                everyday(results.of(Split.EVERYDAY)));
    }

    private static Map<Category, ScoredLabels> labelled(List<ItemResult> items) {
        Map<Category, ScoredLabels> labelled = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            labelled.put(category, RunResults.labelled(items, category));
        }
        return labelled;
    }

    private static EverydayScores everyday(List<ItemResult> items) {
        List<ItemResult> scored =
                items.stream().filter(item -> !item.scores().isEmpty()).toList();
        if (scored.isEmpty()) {
            return EverydayScores.NONE;
        }
        Map<Category, double[]> columns = new EnumMap<>(Category.class);
        scored.getFirst().scores().keySet().forEach(category -> columns.put(category, column(scored, category)));
        return EverydayScores.of(columns).andUnscored(unscored(items));
    }

    private static Proportion unscored(List<ItemResult> items) {
        List<ItemResult> unscored =
                items.stream().filter(item -> item.scores().isEmpty()).toList();
        return new Proportion(
                (int) unscored.stream()
                        .filter(item -> item.action().atLeast(Action.REVIEW))
                        .count(),
                unscored.size());
    }

    private static double[] column(List<ItemResult> items, Category category) {
        return items.stream().mapToDouble(item -> item.score(category)).toArray();
    }
}
