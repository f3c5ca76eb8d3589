package io.gatehouse.domain.policy.check;

/** A rule says when it fires: by a category and a threshold, by a condition, or by both. */
final class RulesHaveATrigger implements PolicyCheck {

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        for (Section rule : draft.rules()) {
            if (rule.has(Key.CATEGORY) && !rule.has(Key.AT_LEAST)) {
                faults.add(
                        rule.keyAt(Key.CATEGORY),
                        "this rule names a category but no threshold",
                        "add, for example, \"at-least: 0.6\"");
            } else if (rule.has(Key.AT_LEAST) && !rule.has(Key.CATEGORY)) {
                faults.add(
                        rule.keyAt(Key.AT_LEAST),
                        "this rule has a threshold but names no category",
                        "add, for example, \"category: hate\"");
            } else if (!rule.has(Key.CATEGORY) && !rule.has(Key.WHEN)) {
                faults.add(
                        rule.at(),
                        "this rule does not say when it fires",
                        "add \"category\" and \"at-least\", or \"when\"");
            }
        }
    }
}
