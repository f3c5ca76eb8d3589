package io.gatehouse.store.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How urgent a case is; the one place that says so.
 *
 * <p>When it is opened a case has 0 to 100 points: ten for each step of severity (0 to 7) of its gravest category, 20
 * where somebody's life may be at stake, up to 10 for the uncertainty of the models, and two for each power of ten of
 * the people it may reach, up to 10. A restricted case has 100.
 *
 * <p>Waiting adds a point an hour. So a case is at 100 once it has waited as many hours as it lacks points: that
 * instant is {@link #dueAt}, and of two cases the one that is due first has more points at any time. The order of the
 * queue therefore never has to be computed again, and no case waits for ever.
 *
 * <p>Where there is a deadline a case is due, which is at 100, one hour before it at the latest: an order to remove
 * terrorist content runs for one hour, and so is at 100 from its first second. Restricted cases and cases with a
 * deadline within {@link #NEAR} are {@link #pressing} and at 100 at once: they go before all others, however long those
 * wait. A later deadline only makes a case due in time: what may wait for a year does not stand before a threat.
 *
 * @param points when the case was opened, 0 to 100
 */
record CaseUrgency(int points, boolean pressing, Instant dueAt) {

    static final int HIGHEST = 100;

    private static final int PER_SEVERITY = 10;
    private static final int LIFE_AT_STAKE = 20;
    private static final int MOST_FOR_UNCERTAINTY = 10;
    private static final int MOST_FOR_REACH = 10;
    private static final int PER_POWER_OF_TEN = 2;
    private static final Duration PER_POINT = Duration.ofHours(1);
    private static final Duration BEFORE_DEADLINE = Duration.ofHours(1);

    /** Counted from when the case was opened, so that the order of the queue stands still. */
    static final Duration NEAR = Duration.ofHours(6);

    static CaseUrgency of(CaseFacts facts, Instant openedAt) {
        int points = facts.restricted() ? HIGHEST : Math.min(HIGHEST, points(facts));
        Optional<Instant> deadline = facts.stakes().reviewBy();
        Instant byAge = dueAt(points, openedAt);
        Instant dueAt = deadline.map(end -> end.minus(BEFORE_DEADLINE))
                .filter(byAge::isAfter)
                .orElse(byAge);
        Instant near = openedAt.plus(NEAR);
        boolean soon = deadline.filter(end -> !end.isAfter(near)).isPresent();
        return new CaseUrgency(points, facts.restricted() || soon, dueAt);
    }

    /** Nothing makes it urgent but waiting. */
    static CaseUrgency least(Instant openedAt) {
        return new CaseUrgency(0, false, dueAt(0, openedAt));
    }

    /** When a case with those points is at 100 by waiting alone. */
    static Instant dueAt(int points, Instant openedAt) {
        return openedAt.plus(PER_POINT.multipliedBy(HIGHEST - points));
    }

    static int gravity(int severity, boolean lifeAtStake) {
        return PER_SEVERITY * severity + (lifeAtStake ? LIFE_AT_STAKE : 0);
    }

    /** The points of a case at that time. */
    int priority(Instant now) {
        if (pressing) {
            return HIGHEST;
        }
        // Rounded up, for a case has a point only when the whole hour is over.
        long lacking = Math.ceilDiv(Duration.between(now, dueAt).toMillis(), PER_POINT.toMillis());
        return Math.clamp(HIGHEST - lacking, 0, HIGHEST);
    }

    private static int points(CaseFacts facts) {
        return gravity(facts.severity(), facts.lifeAtStake())
                + (int) Math.round(MOST_FOR_UNCERTAINTY * facts.uncertainty())
                + facts.stakes().reach().map(CaseUrgency::reach).orElse(0);
    }

    private static int reach(long people) {
        return people < 1 ? 0 : Math.min(MOST_FOR_REACH, PER_POWER_OF_TEN * (int) Math.log10(people));
    }
}
