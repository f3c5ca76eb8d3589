package io.gatehouse.store.replay;

import java.time.Instant;

/** When something happened for the first and for the last time. */
public record Span(Instant first, Instant last) {}
