package io.gatehouse.store.traffic;

import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A decision, as it looks from outside.
 *
 * @param language what the sender says it is in, such as {@code pt}; {@code und} where nothing was said
 * @param scores fused, as the policy saw them
 * @param bundles the digests of those that scored it
 */
public record SeenDecision(String language, Map<Category, Double> scores, List<SeenPart> parts, Set<String> bundles) {

    public SeenDecision {
        scores = Map.copyOf(scores);
        parts = List.copyOf(parts);
        bundles = Set.copyOf(bundles);
    }
}
