package io.gatehouse.store.replay;

import java.time.Instant;
import java.util.UUID;

/** Where a page of decisions ended. */
public record Place(Instant decidedAt, UUID scanId) {}
