package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.policy.Policy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Each rule has an id of its own, for a decision names the rules that fired. */
final class RuleIdsAreUnique implements PolicyCheck {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        Map<String, Position> seen = new HashMap<>();
        for (Section rule : draft.rules()) {
            Optional<Scalar> id = rule.get(Key.ID);
            if (!rule.has(Key.ID)) {
                faults.add(rule.at(), "this rule has no id", "give it one, for example \"id: hate-review\"");
            }
            id.ifPresent(given -> check(given, seen, faults));
        }
    }

    private static void check(Scalar id, Map<String, Position> seen, Faults faults) {
        @Nullable Position first = seen.putIfAbsent(id.text(), id.at());
        if (first != null) {
            faults.add(
                    id.at(),
                    "two rules have the id \"" + id.text() + '"',
                    "the other one stands on line " + first.line());
        } else if (id.text().equals(Policy.MISSING_EVIDENCE)) {
            faults.add(id.at(), "the id \"" + id.text() + "\" is taken by the rule that every policy has");
        } else if (!ID.matcher(id.text()).matches()) {
            faults.add(
                    id.at(),
                    "a rule's id cannot be \"" + id.text() + '"',
                    "use 1 to 64 lower-case letters, digits and \"-\", starting with a letter");
        }
    }
}
