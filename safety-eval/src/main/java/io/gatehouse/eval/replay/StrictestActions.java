package io.gatehouse.eval.replay;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.taxonomy.Category;
import java.util.EnumMap;
import java.util.Map;

/** The strictest action that the rules about each category took, and that of the rules about none. */
record StrictestActions(Map<Category, Action> byCategory, Action ofOthers) {

    static StrictestActions of(Decision decision) {
        Map<Category, Action> actions = new EnumMap<>(Category.class);
        Action others = Action.ALLOW;
        for (Reason reason : decision.reasons()) {
            if (reason.category().isPresent()) {
                actions.merge(reason.category().get(), reason.action(), Action::or);
            } else {
                others = others.or(reason.action());
            }
        }
        return new StrictestActions(actions, others);
    }

    Action of(Category category) {
        return byCategory.getOrDefault(category, Action.ALLOW);
    }
}
