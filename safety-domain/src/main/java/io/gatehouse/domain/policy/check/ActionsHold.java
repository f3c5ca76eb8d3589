package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.NearestName;
import java.util.List;
import java.util.Optional;

/** A rule makes a decision stricter, never milder: what no rule holds back is allowed. */
final class ActionsHold implements PolicyCheck {

    private static final List<String> OF_RULES =
            List.of(Action.LABEL.name(), Action.REVIEW.name(), Action.BLOCK.name());

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        for (Section rule : draft.rules()) {
            Optional<Scalar> action = rule.get(Key.ACTION);
            if (!rule.has(Key.ACTION)) {
                faults.add(rule.at(), "this rule does not say what to do", "add an action: LABEL, REVIEW or BLOCK");
            }
            action.filter(given -> !OF_RULES.contains(given.text())).ifPresent(given -> check(given, faults));
        }
    }

    private static void check(Scalar action, Faults faults) {
        if (action.text().equals(Action.ALLOW.name())) {
            faults.add(
                    action.at(),
                    "a rule cannot ALLOW: it would lift what other rules and missing evidence ask for",
                    "narrow the stricter rules with \"when\" instead; what no rule holds back is allowed");
        } else {
            faults.add(
                    action.at(),
                    "no action is called \"" + action.text() + '"',
                    NearestName.hint(action.text(), OF_RULES));
        }
    }
}
