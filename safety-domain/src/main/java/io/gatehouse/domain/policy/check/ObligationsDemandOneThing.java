package io.gatehouse.domain.policy.check;

import java.util.List;

/** An obligation demands one thing, of one rule or, for a review load, of a list of them. */
final class ObligationsDemandOneThing implements PolicyCheck {

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        draft.obligations().forEach(obligation -> check(obligation, faults));
    }

    private static void check(Section obligation, Faults faults) {
        List<String> demands = Key.DEMANDS.stream().filter(obligation::has).toList();
        if (demands.isEmpty()) {
            faults.add(
                    obligation.at(),
                    "this obligation does not say what is owed",
                    "add one of " + String.join(", ", Key.DEMANDS) + ", for example \"precision-at-least: 0.95\"");
        } else if (demands.size() > 1) {
            faults.add(
                    obligation.keyAt(demands.get(1)),
                    "this obligation demands " + String.join(" and ", demands),
                    "make an obligation of each");
        } else if (demands.contains(Key.REVIEW_LOAD_AT_MOST)) {
            names(obligation, Key.RULES, Key.RULE, "\"rules: [hate-review, spam-review]\"", faults);
            notOf(obligation, Key.CATEGORY, faults);
        } else {
            names(obligation, Key.RULE, Key.RULES, "\"rule: hate-block\"", faults);
        }
    }

    private static void names(Section obligation, String key, String other, String example, Faults faults) {
        if (obligation.has(other)) {
            faults.add(
                    obligation.keyAt(other),
                    "this obligation is about \"" + key + "\", not \"" + other + '"',
                    "write, for example, " + example);
        } else if (!obligation.has(key)) {
            faults.add(
                    obligation.at(), "this obligation does not say for which " + key, "add, for example, " + example);
        }
    }

    private static void notOf(Section obligation, String key, Faults faults) {
        if (obligation.has(key)) {
            faults.add(
                    obligation.keyAt(key),
                    "a review load is not that of a category",
                    "leave this out; the rules say which categories count");
        }
    }
}
