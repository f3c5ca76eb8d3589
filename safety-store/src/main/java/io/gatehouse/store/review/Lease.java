package io.gatehouse.store.review;

import java.time.Instant;

/** A case is in the hands of one reviewer, until that instant. */
public record Lease(String reviewer, Instant expiresAt) {

    public boolean isHeldBy(String name) {
        return reviewer.equals(name);
    }

    boolean runs(Instant now) {
        return now.isBefore(expiresAt);
    }
}
