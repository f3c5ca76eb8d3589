package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Each rule has an id of its own, for a decision names the rules that fired; so has each obligation, for reports. */
final class IdsAreUnique implements PolicyCheck {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        check(draft.rules(), "rule", "hate-review", faults);
        check(draft.obligations(), "obligation", "hate-block-precision", faults);
    }

    private static void check(List<Section> sections, String what, String example, Faults faults) {
        Map<String, Position> seen = new HashMap<>();
        for (Section section : sections) {
            if (!section.has(Key.ID)) {
                faults.add(
                        section.at(), "this " + what + " has no id", "give it one, for example \"id: " + example + '"');
            }
            section.get(Key.ID).ifPresent(id -> check(id, what, seen, faults));
        }
    }

    private static void check(Scalar id, String what, Map<String, Position> seen, Faults faults) {
        @Nullable Position first = seen.putIfAbsent(id.text(), id.at());
        if (first != null) {
            faults.add(
                    id.at(),
                    "two " + what + "s have the id \"" + id.text() + '"',
                    "the other one stands on line " + first.line());
        } else if (id.text().equals(Policy.MISSING_EVIDENCE)) {
            faults.add(id.at(), "the id \"" + id.text() + "\" is taken by the rule that every policy has");
        } else if (!ID.matcher(id.text()).matches()) {
            faults.add(
                    id.at(),
                    "the id of this " + what + " cannot be \"" + id.text() + '"',
                    "use 1 to 64 lower-case letters, digits and \"-\", starting with a letter");
        }
    }
}
