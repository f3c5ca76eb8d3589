package io.gatehouse.store.decision;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Optional;

/**
 * What all wanted decisions have in common.
 *
 * @param category what at least one of the decision's reasons is about
 */
public record DecisionQuery(Optional<String> contentId, Optional<Action> action, Optional<Category> category) {

    public static final DecisionQuery ALL = new DecisionQuery(Optional.empty(), Optional.empty(), Optional.empty());
}
