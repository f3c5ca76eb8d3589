package io.gatehouse.store.review;

import java.time.Instant;
import java.util.Optional;

/** How many cases are open, and since when the oldest of them waits. */
public record Backlog(long open, Optional<Instant> oldestOpenedAt) {}
