package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.policy.condition.Conditions;
import io.gatehouse.domain.policy.condition.Conditions.Compiled;

/** Conditions are checked when a policy is loaded, so that no item is the first to find out. */
record ConditionsCompile(Conditions conditions) implements PolicyCheck {

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        draft.rules().stream().flatMap(rule -> rule.get(Key.WHEN).stream()).forEach(when -> check(when, faults));
    }

    private void check(Scalar when, Faults faults) {
        if (conditions.compile(when.text()) instanceof Compiled.Faulty faulty) {
            faulty.problems()
                    .forEach(problem ->
                            faults.add(when.origin().apply(problem.index()), problem.message(), problem.hint()));
        }
    }
}
