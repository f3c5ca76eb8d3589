package io.gatehouse.store.sampling;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.replay.Place;
import java.util.Set;

/**
 * A decision as audits draw from it.
 *
 * @param score the highest that the scan has in any category; 0 where it has none
 * @param flagged the categories for which the policy did anything, with their parents
 */
public record AuditableDecision(Place place, Action action, double score, Set<Category> flagged) {

    public AuditableDecision {
        flagged = Set.copyOf(flagged);
    }
}
