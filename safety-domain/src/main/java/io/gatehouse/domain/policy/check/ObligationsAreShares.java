package io.gatehouse.domain.policy.check;

/** What is owed can be shown of a sample: never all, never nothing, and never with certainty. */
final class ObligationsAreShares implements PolicyCheck {

    private static final double LEAST = 0.001;
    private static final double MOST = 0.999;
    private static final double EVEN_ODDS = 0.5;

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        for (Section obligation : draft.obligations()) {
            Key.DEMANDS.forEach(demand -> check(obligation, demand, "the share that is owed", LEAST, faults));
            check(obligation, Key.CONFIDENCE, "a confidence", EVEN_ODDS, faults);
        }
    }

    private static void check(Section obligation, String key, String what, double least, Faults faults) {
        obligation
                .get(key)
                .filter(given -> !new Share(given.text()).isWithin(least, MOST))
                .ifPresent(given -> faults.add(
                        given.at(),
                        what + " is a number from " + least + " to " + MOST + ", but this is \"" + given.text() + '"',
                        new Share(given.text()).hint()));
    }
}
