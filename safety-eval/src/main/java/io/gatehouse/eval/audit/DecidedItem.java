package io.gatehouse.eval.audit;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Set;

/**
 * An item that the policy has decided, as an audit draws from it.
 *
 * @param score the one that the audit is stratified by, for example the highest of the item's scores
 * @param flagged the categories for which the policy acted on it
 */
public record DecidedItem(String id, Action action, double score, Set<Category> flagged) {

    public DecidedItem {
        flagged = Set.copyOf(flagged);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a decided item needs an id");
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score must lie in 0..1, but was " + score + " for " + id);
        }
    }
}
