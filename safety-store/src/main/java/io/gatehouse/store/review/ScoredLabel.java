package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import java.util.UUID;

/**
 * What a label says of one category, beside what the models had made of the item.
 *
 * @param applies whether the reviewer holds that the item falls under it
 * @param score the fused score of the item in that category when it was decided on, a calibrated probability
 */
public record ScoredLabel(
        UUID labelId,
        UUID caseId,
        String contentId,
        String reviewer,
        Category category,
        boolean applies,
        double score) {}
