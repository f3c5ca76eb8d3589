package io.gatehouse.domain.signal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The moment after which nobody waits for an answer any more; it travels with the request. */
public record Deadline(Instant at) {

    /** A deadline that far from now. */
    public static Deadline in(Duration time, Clock clock) {
        return new Deadline(clock.instant().plus(time));
    }

    /** The time left, never negative. */
    public Duration remaining(Clock clock) {
        Duration left = Duration.between(clock.instant(), at);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public boolean passed(Clock clock) {
        return !clock.instant().isBefore(at);
    }
}
