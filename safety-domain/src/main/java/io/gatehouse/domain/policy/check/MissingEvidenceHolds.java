package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.policy.Action;
import java.util.Arrays;

/** What was not looked at is never published unseen. */
final class MissingEvidenceHolds implements PolicyCheck {

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        draft.head().get(Key.MISSING_EVIDENCE).ifPresent(action -> {
            if (Arrays.stream(Action.values()).noneMatch(known -> known.name().equals(action.text()))) {
                faults.add(action.at(), "no action is called \"" + action.text() + '"', "write REVIEW or BLOCK");
            } else if (!Action.valueOf(action.text()).atLeast(Action.REVIEW)) {
                faults.add(
                        action.at(),
                        "an item of which something was not looked at cannot get " + action.text(),
                        "write REVIEW or BLOCK: a classifier that is down must not publish what it would have stopped");
            }
        });
    }
}
