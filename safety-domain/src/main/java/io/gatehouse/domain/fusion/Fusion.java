package io.gatehouse.domain.fusion;

import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fuses the results of an item's parts.
 *
 * <p>The worst part decides: a category's score is the highest that any part has. A benign cover does not dilute a
 * hateful title, and parts are not independent, so their scores are not multiplied. Within a part, a child's score
 * lifts its parent's, for whatever is threatening hate is hate.
 */
public final class Fusion {

    private Fusion() {}

    /** One score for each category that at least one part was scored for. */
    public static Map<Category, CategoryScore> fuse(List<PartResult> results) {
        Map<Category, Map<String, Double>> contributions = new EnumMap<>(Category.class);
        for (PartResult result : results) {
            if (result instanceof PartResult.Scored scored) {
                scoresOf(scored)
                        .forEach((category, score) -> contributions
                                .computeIfAbsent(category, any -> new LinkedHashMap<>())
                                .put(scored.partId(), score));
            }
        }
        Map<Category, CategoryScore> fused = new EnumMap<>(Category.class);
        contributions.forEach(
                (category, parts) -> fused.put(category, new CategoryScore(Collections.max(parts.values()), parts)));
        return Collections.unmodifiableMap(fused);
    }

    private static Map<Category, Double> scoresOf(PartResult.Scored part) {
        Map<Category, Double> scores = new EnumMap<>(Category.class);
        for (Signal signal : part.signals()) {
            scores.merge(signal.category(), signal.score(), Math::max);
            signal.category().parent().ifPresent(parent -> scores.merge(parent, signal.score(), Math::max));
        }
        return scores;
    }
}
