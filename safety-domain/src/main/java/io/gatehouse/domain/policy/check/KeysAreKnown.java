package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.taxonomy.NearestName;
import java.util.List;

/** A misspelt key would be a rule that silently does something else. */
final class KeysAreKnown implements PolicyCheck {

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        check(draft.head(), "a policy", Key.OF_A_POLICY, faults);
        draft.rules().forEach(rule -> check(rule, "a rule", Key.OF_A_RULE, faults));
        draft.obligations().forEach(owed -> check(owed, "an obligation", Key.OF_AN_OBLIGATION, faults));
    }

    private static void check(Section section, String what, List<String> known, Faults faults) {
        section.keysAt().forEach((key, at) -> {
            if (!known.contains(key)) {
                faults.add(at, what + " has no key \"" + key + '"', NearestName.hint(key, known));
            }
        });
    }
}
