package io.gatehouse.store.replay;

import java.time.Instant;

/** From {@code since} up to, but not including, {@code until}; never empty. */
public record Period(Instant since, Instant until) {

    public Period {
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException("a period ends after it begins, but was " + since + " to " + until);
        }
    }
}
