package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.policy.condition.Conditions;
import java.util.List;

/** All checks; a draft that passes them can be built into a policy. */
public final class Checks {

    private Checks() {}

    public static void run(PolicyDraft draft, Conditions conditions, Faults faults) {
        List<PolicyCheck> checks = List.of(
                new KeysAreKnown(),
                new HeadIsComplete(),
                new TaxonomyIsCurrent(),
                new MissingEvidenceHolds(),
                new IdsAreUnique(),
                new RulesHaveATrigger(),
                new CategoriesExist(),
                new ThresholdsAreProbabilities(),
                new ActionsHold(),
                new LabelsAreNamed(),
                new ObligationsDemandOneThing(),
                new ObligationsAreShares(),
                new ModalitiesExist(),
                new ObligationsFitTheirRules(),
                new ConditionsCompile(conditions));
        checks.forEach(check -> check.check(draft, faults));
    }
}
