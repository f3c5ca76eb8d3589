package io.gatehouse.models.speech.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How much of its time a training has spent, over all runs; it moves when somebody looks. */
final class Spending {

    /** What is done so often. */
    record Every(Duration time) {}

    private final Clock clock;
    private final double before;
    private final double whole;
    private final Instant start;
    private final Map<Every, Instant> done = new HashMap<>();
    private Instant now;

    /** @param before seconds that other runs spent */
    Spending(Clock clock, double before, Duration whole) {
        this.clock = clock;
        this.before = before;
        this.whole = seconds(whole);
        this.start = clock.instant();
        this.now = start;
    }

    void look() {
        now = clock.instant();
    }

    double spent() {
        return before + seconds(Duration.between(start, now));
    }

    /** In seconds. */
    double left() {
        return whole - spent();
    }

    /** In 0..1. */
    double share() {
        return Math.min(1, spent() / whole);
    }

    boolean isOver() {
        return spent() >= whole;
    }

    /** Whether it is time for this again; if so, it is taken as done. */
    boolean isDue(Every what) {
        boolean due = done.getOrDefault(what, start).plus(what.time()).isBefore(now);
        if (due) {
            done.put(what, now);
        }
        return due;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
