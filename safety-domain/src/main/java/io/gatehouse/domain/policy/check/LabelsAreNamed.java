package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.policy.Action;
import java.util.regex.Pattern;

/** A rule that labels says with what; other rules may. */
final class LabelsAreNamed implements PolicyCheck {

    private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        for (Section rule : draft.rules()) {
            boolean labels = rule.get(Key.ACTION)
                    .filter(action -> action.text().equals(Action.LABEL.name()))
                    .isPresent();
            if (labels && !rule.has(Key.LABEL)) {
                faults.add(
                        rule.keyAt(Key.ACTION),
                        "this rule labels, but does not say with what",
                        "add, for example, \"label: explicit\"");
            }
            rule.get(Key.LABEL)
                    .filter(label -> !LABEL.matcher(label.text()).matches())
                    .ifPresent(label -> faults.add(
                            label.at(),
                            "a label cannot be \"" + label.text() + '"',
                            "use 1 to 64 lower-case letters, digits and \"-\", starting with a letter"));
        }
    }
}
