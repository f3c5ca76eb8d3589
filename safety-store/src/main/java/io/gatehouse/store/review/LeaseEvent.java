package io.gatehouse.store.review;

import java.time.Instant;
import java.util.Optional;

/**
 * What a reviewer did with a case.
 *
 * @param reason why, where it was passed over or handed up
 */
public record LeaseEvent(String reviewer, Kind kind, Optional<String> reason, Instant at) {

    /** What can be done with a case. */
    public enum Kind {
        TAKEN,
        EXTENDED,
        RELEASED,
        SKIPPED,
        ESCALATED
    }
}
