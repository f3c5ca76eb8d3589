package io.gatehouse.eval.threshold;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Obligation;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.metric.ScoredLabels;
import io.gatehouse.eval.run.ItemResult;
import io.gatehouse.eval.run.RunResults;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evidence from runs on one dataset or several: the validation split selects, the test split proves, the everyday split
 * measures loads. An obligation that names a modality is judged on items of it alone.
 */
public final class RunEvidence {

    /** The splits that a run needs for it. */
    public static final Set<Split> SPLITS = Set.of(Split.VALIDATION, Split.TEST, Split.EVERYDAY);

    private final List<JudgedRun> runs;
    private final Map<Optional<Modality>, Evidence> known = new HashMap<>();

    public RunEvidence(List<JudgedRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /**
     * What was abstained from has no score to choose or prove a threshold by; but it is a load, whatever the
     * thresholds.
     */
    public Evidence of(Obligation owed) {
        return known.computeIfAbsent(
                owed.modality(),
                modality -> new Evidence(
                        labelled(items(Split.VALIDATION, modality)),
                        labelled(items(Split.TEST, modality)),
                        everyday(items(Split.EVERYDAY, modality))));
    }

    /** Of the runs with items that count for it; of all, where none does. */
    public List<Provenance> provenance(Obligation owed) {
        List<JudgedRun> counting =
                runs.stream().filter(run -> run.countsFor(owed)).toList();
        return (counting.isEmpty() ? runs : counting)
                .stream().map(JudgedRun::provenance).toList();
    }

    private List<ItemResult> items(Split split, Optional<Modality> modality) {
        return runs.stream().flatMap(run -> run.items(split, modality)).toList();
    }

    private static Map<Category, ScoredLabels> labelled(List<ItemResult> items) {
        Map<Category, ScoredLabels> labelled = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            labelled.put(category, RunResults.labelled(items, category));
        }
        return labelled;
    }

    /** A category that one item is scored for and another is not, as words in a picture, holds the other nowhere. */
    private static EverydayScores everyday(List<ItemResult> items) {
        List<ItemResult> scored =
                items.stream().filter(item -> !item.scores().isEmpty()).toList();
        if (scored.isEmpty()) {
            return EverydayScores.NONE;
        }
        Set<Category> categories = EnumSet.noneOf(Category.class);
        scored.forEach(item -> categories.addAll(item.scores().keySet()));
        Map<Category, double[]> columns = new EnumMap<>(Category.class);
        categories.forEach(category -> columns.put(category, column(scored, category)));
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
