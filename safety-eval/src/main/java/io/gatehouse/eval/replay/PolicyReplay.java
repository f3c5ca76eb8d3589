package io.gatehouse.eval.replay;

import io.gatehouse.domain.policy.CategoriesInRules;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.store.replay.DecisionHistory;
import io.gatehouse.store.replay.PastDecision;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.replay.Place;
import io.gatehouse.store.replay.ShadowedDecision;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Compares the decisions of the past with those of another policy on the stored scores. It holds a page of decisions at
 * a time, however many there are, and for the same decisions and labels it gives the same figures.
 */
public final class PolicyReplay {

    private static final int PAGE = 500;

    private final DecisionHistory history;
    private final Clock clock;
    private final Duration most;

    /** @param most after which a replay is given up */
    public PolicyReplay(DecisionHistory history, Clock clock, Duration most) {
        this.history = history;
        this.clock = clock;
        this.most = most;
    }

    /** Pages of decisions, each beside that of the other policy. */
    @FunctionalInterface
    private interface Pages {
        List<ShadowedDecision> page(Optional<Place> before, int size);
    }

    /**
     * Lets another policy decide again what one decided, in any of its versions.
     *
     * @param limit how many decisions are looked at, the newest of the period
     * @throws ReplayTooLongException if it takes too long
     */
    public ReplayReport replay(String policy, Policy other, Period period, int limit) {
        return compare(
                (before, size) -> history.decided(policy, period, before, size).stream()
                        .map(past -> decideAgain(past, other))
                        .toList(),
                other,
                period,
                limit);
    }

    /**
     * Takes the decisions that a shadow policy made when the real ones were made.
     *
     * @throws ReplayTooLongException if it takes too long
     */
    public ReplayReport shadowed(Policy shadow, Period period, int limit) {
        return compare((before, size) -> history.shadowed(shadow.ref(), period, before, size), shadow, period, limit);
    }

    private static ShadowedDecision decideAgain(PastDecision past, Policy other) {
        return new ShadowedDecision(past, other.decide(past.input()));
    }

    private ReplayReport compare(Pages pages, Policy other, Period period, int limit) {
        Deadline deadline = Deadline.in(most, clock);
        Tally tally = new Tally();
        Optional<Place> place = Optional.empty();
        List<ShadowedDecision> page = pages.page(place, Math.min(PAGE, limit));
        while (!page.isEmpty()) {
            page.forEach(tally::add);
            if (deadline.passed(clock)) {
                throw new ReplayTooLongException(tally.scans(), most);
            }
            place = Optional.of(page.getLast().past().place());
            page = pages.page(place, Math.min(PAGE, limit - tally.scans()));
        }
        boolean cut = tally.scans() == limit && !pages.page(place, 1).isEmpty();
        return tally.report(other.ref(), period, cut, CategoriesInRules.of(other));
    }
}
