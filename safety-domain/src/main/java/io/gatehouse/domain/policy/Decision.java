package io.gatehouse.domain.policy;

import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Optional;
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

    /** What the rules that fired are about, in the order of the taxonomy; a rule may be about none. */
    public List<Category> categories() {
        return reasons.stream()
                .map(Reason::category)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    static Decision of(List<Reason> reasons, SortedSet<String> labels, PolicyRef policy) {
        Action action = reasons.stream().map(Reason::action).reduce(Action.ALLOW, Action::or);
        return new Decision(action, reasons, List.copyOf(labels), policy);
    }
}
