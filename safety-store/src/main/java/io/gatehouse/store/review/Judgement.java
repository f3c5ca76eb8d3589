package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What of a label tells how far reviewers agree.
 *
 * @param categories which categories the item falls under (true) or does not (false); those not named were not judged
 */
public record Judgement(
        UUID caseId,
        String reviewer,
        LabelVerdict verdict,
        Map<Category, Boolean> categories,
        Optional<Integer> severity) {

    public Judgement {
        categories = Map.copyOf(categories);
    }
}
