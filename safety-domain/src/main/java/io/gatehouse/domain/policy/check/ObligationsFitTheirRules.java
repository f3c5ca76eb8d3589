package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An obligation names rules that there are, that scores alone decide, and that do what is owed. */
final class ObligationsFitTheirRules implements PolicyCheck {

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        Solvers solvers = new Solvers(faults);
        for (Section obligation : draft.obligations()) {
            if (obligation.has(Key.REVIEW_LOAD_AT_MOST)) {
                obligation
                        .list(Key.RULES)
                        .forEach(name -> find(name, draft, faults).ifPresent(rule -> reviews(name, rule, faults)));
            } else {
                obligation.get(Key.RULE).ifPresent(name -> {
                    solvers.add(obligation, name);
                    find(name, draft, faults).ifPresent(rule -> sameCategory(obligation, name, rule, faults));
                });
            }
        }
    }

    private static Optional<Section> find(Scalar name, PolicyDraft draft, Faults faults) {
        Optional<Section> rule = draft.rule(name.text());
        rule.ifPresentOrElse(
                found -> scoresAlone(name, found, faults),
                () -> faults.add(
                        name.at(),
                        "no rule is called \"" + name.text() + '"',
                        NearestName.hint(name.text(), ids(draft))));
        return rule;
    }

    private static List<String> ids(PolicyDraft draft) {
        return draft.rules().stream()
                .flatMap(rule -> rule.get(Key.ID).stream())
                .map(Scalar::text)
                .toList();
    }

    /** Labelled scores say nothing about conditions, so that no figure could be had for such a rule. */
    private static void scoresAlone(Scalar name, Section rule, Faults faults) {
        if (rule.has(Key.WHEN)) {
            faults.add(
                    name.at(),
                    "the rule \"" + name.text() + "\" has a condition, and obligations are solved from scores alone",
                    "name a rule with \"category\" and \"at-least\" and without \"when\"");
        }
    }

    private static void sameCategory(Section obligation, Scalar name, Section rule, Faults faults) {
        Optional<String> own = rule.get(Key.CATEGORY).map(Scalar::text);
        obligation
                .get(Key.CATEGORY)
                .filter(owed -> own.filter(Predicate.not(owed.text()::equals)).isPresent())
                .ifPresent(owed -> faults.add(
                        owed.at(),
                        "the rule \"" + name.text() + "\" is not about \"" + owed.text() + '"',
                        "it is about \"" + own.orElseThrow() + "\"; name another rule or leave the category out"));
    }

    private static void reviews(Scalar name, Section rule, Faults faults) {
        rule.get(Key.ACTION)
                .filter(action -> !action.text().equals(Action.REVIEW.name()))
                .ifPresent(action -> faults.add(
                        name.at(),
                        "the rule \"" + name.text() + "\" does not review, so that it adds no review load",
                        "name rules with \"action: REVIEW\""));
    }
}
