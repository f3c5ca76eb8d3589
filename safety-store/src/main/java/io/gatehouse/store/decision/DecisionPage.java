package io.gatehouse.store.decision;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of the decisions that were found.
 *
 * @param next where the next page begins, absent on the last one
 */
public record DecisionPage(List<FoundDecision> items, Optional<String> next) {

    public DecisionPage {
        items = List.copyOf(items);
    }
}
