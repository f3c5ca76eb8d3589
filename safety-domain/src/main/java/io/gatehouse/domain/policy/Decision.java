package io.gatehouse.domain.policy;

import java.util.List;
import java.util.SortedSet;

/**
 * What a policy made of an item.
 *
 * @param action the strictest action of the rules that fired; ALLOW where none did
 * @param reasons the rules that fired, strictest first, then in the policy's order
 * @param labels what the item is to be labelled with, sorted; may be non-empty under any action
 */
public record Decision(Action action, List<Reason> reasons, List<String> labels, PolicyRef policy) {

    public Decision {
        reasons = List.copyOf(reasons);
        labels = List.copyOf(labels);
    }

    static Decision of(List<Reason> reasons, SortedSet<String> labels, PolicyRef policy) {
        Action action = reasons.stream().map(Reason::action).reduce(Action.ALLOW, Action::or);
        return new Decision(action, reasons, List.copyOf(labels), policy);
    }
}
