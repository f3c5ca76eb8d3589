package io.gatehouse.store.sampling;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Set;
import java.util.UUID;

/**
 * A decision that was drawn.
 *
 * @param band the stratum's, together with the action
 * @param probability with which it was drawn: above 0, up to 1
 * @param flagged the categories for which the policy did anything, with their parents
 */
public record DrawnDecision(UUID scanId, Action action, int band, double probability, Set<Category> flagged) {

    public DrawnDecision {
        flagged = Set.copyOf(flagged);
    }
}
