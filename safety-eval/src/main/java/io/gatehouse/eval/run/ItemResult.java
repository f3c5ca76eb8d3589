package io.gatehouse.eval.run;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.SliceValues;
import io.gatehouse.eval.dataset.Split;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of an item, beside what is known of it. Its text is left where it was.
 *
 * @param scores fused, as the policy saw them; a category that was not scored is absent
 * @param action what the policy decided
 * @param flagged the categories for which it acted
 */
public record ItemResult(
        String id,
        Split split,
        Outcome outcome,
        Map<Category, Double> scores,
        Action action,
        Set<Category> flagged,
        Map<Category, Boolean> labels,
        SliceValues slices) {

    public ItemResult {
        scores = ordered(scores);
        flagged = ordered(flagged);
        labels = ordered(labels);
    }

    /** @param mixed whether the dataset has items of several modalities */
    static ItemResult of(DatasetItem item, Verdict verdict, boolean mixed) {
        Map<Category, Double> scores = new EnumMap<>(Category.class);
        verdict.categories().forEach((category, score) -> scores.put(category, score.score()));
        return new ItemResult(
                item.id(),
                item.split(),
                Outcome.of(verdict.parts().getFirst()),
                scores,
                verdict.decision().action(),
                flagged(verdict.decision()),
                item.labels(),
                Slices.of(item, mixed));
    }

    private static Set<Category> flagged(Decision decision) {
        return decision.reasons().stream()
                .filter(reason -> reason.action() != Action.ALLOW)
                .flatMap(reason -> reason.category().stream())
                .collect(Collectors.toSet());
    }

    /** Whether it has a score to compare with a label. */
    public boolean isJudgedFor(Category category) {
        return scores.containsKey(category) && labels.containsKey(category);
    }

    /** 0 where the category was not scored. */
    public double score(Category category) {
        return scores.getOrDefault(category, 0.0);
    }

    public boolean isLabelled(Category category) {
        return labels.getOrDefault(category, false);
    }

    private static Set<Category> ordered(Set<Category> categories) {
        Set<Category> ordered = EnumSet.noneOf(Category.class);
        ordered.addAll(categories);
        return Collections.unmodifiableSet(ordered);
    }

    private static <V> Map<Category, V> ordered(Map<Category, V> values) {
        Map<Category, V> ordered = new EnumMap<>(Category.class);
        ordered.putAll(values);
        return Collections.unmodifiableMap(ordered);
    }
}
