package io.gatehouse.domain.policy.check;

import java.util.regex.Pattern;

/** A policy has a name, a version and at least one rule: without them a decision could not say what it rests on. */
final class HeadIsComplete implements PolicyCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        Section head = draft.head();
        required(head, Key.NAME, "write, for example, \"name: default\"", faults);
        required(head, Key.VERSION, "write \"version: 1\", and one more with each change", faults);
        required(head, Key.RULES, "write \"rules:\" and below it at least one rule", faults);
        head.get(Key.NAME)
                .filter(name -> !NAME.matcher(name.text()).matches())
                .ifPresent(name -> faults.add(
                        name.at(),
                        "a policy's name cannot be \"" + name.text() + '"',
                        "use 1 to 64 lower-case letters, digits and \"-\", starting with a letter"));
        head.get(Key.VERSION)
                .filter(version -> !VERSION.matcher(version.text()).matches())
                .ifPresent(version -> faults.add(
                        version.at(), "a version cannot be \"" + version.text() + '"', "use 1, 2, 3 and so on"));
        if (head.has(Key.RULES) && draft.rules().isEmpty() && faults.none()) {
            faults.add(
                    head.keyAt(Key.RULES), "this policy has no rules", "write at least one, beginning with \"- id:\"");
        }
    }

    private static void required(Section head, String key, String hint, Faults faults) {
        if (!head.has(key)) {
            faults.add(head.at(), "this policy has no " + key, hint);
        }
    }
}
