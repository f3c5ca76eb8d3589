package io.gatehouse.eval.compare;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.SliceValues;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What came of one item in one run.
 *
 * @param labels whether a category applies, for each that the item is labelled for
 * @param scores 0 to 1, for each category that was looked at
 * @param flagged the categories for which the policy acted; absent where only the action is known
 * @param slices what the item belongs to, for example {@code language} to {@code en}
 * @param excerpt enough of it for a person to know it again; may be empty
 * @param failed whether nothing could look at it: the policy decided, and the run is none that shows what a bundle can
 *     do
 */
public record ItemResult(
        String id,
        Map<Category, Boolean> labels,
        Map<Category, Double> scores,
        Action action,
        Optional<Set<Category>> flagged,
        SliceValues slices,
        String excerpt,
        boolean failed) {

    public ItemResult {
        labels = Map.copyOf(labels);
        scores = Map.copyOf(scores);
        flagged = flagged.map(Set::copyOf);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a result needs the id of its item");
        }
        scores.forEach((category, score) -> {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException(
                        "a score must lie in 0..1, but " + category + " of " + id + " has " + score);
            }
        });
    }

    /** An item that was looked at. */
    public ItemResult(
            String id,
            Map<Category, Boolean> labels,
            Map<Category, Double> scores,
            Action action,
            Optional<Set<Category>> flagged,
            Map<String, String> slices,
            String excerpt) {
        this(id, labels, scores, action, flagged, SliceValues.of(slices), excerpt, false);
    }

    /** Whether the policy was right about a category; empty where the item's label or the reason is not known. */
    Optional<Boolean> isRight(Category category) {
        return flagged.flatMap(
                acted -> Optional.ofNullable(labels.get(category)).map(applies -> applies == acted.contains(category)));
    }

    /** What is said of minors is shown, logged and exported nowhere. */
    boolean isRestricted() {
        return labels.getOrDefault(Category.SEXUAL_MINORS, false)
                || scores.getOrDefault(Category.SEXUAL_MINORS, 0.0) > 0
                || flagged.filter(acted -> acted.contains(Category.SEXUAL_MINORS))
                        .isPresent();
    }

    boolean isIn(Slice slice) {
        return slices.holds(slice.name(), slice.value());
    }
}
