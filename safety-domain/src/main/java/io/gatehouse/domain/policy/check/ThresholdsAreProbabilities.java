package io.gatehouse.domain.policy.check;

/** A threshold is a number from 0 to 1. */
final class ThresholdsAreProbabilities implements PolicyCheck {

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        draft.rules().stream()
                .flatMap(rule -> rule.get(Key.AT_LEAST).stream())
                .filter(threshold -> !new Share(threshold.text()).isWithin(0, 1))
                .forEach(threshold -> faults.add(
                        threshold.at(),
                        "a threshold is a number from 0 to 1, but this is \"" + threshold.text() + '"',
                        new Share(threshold.text()).hint()));
    }
}
