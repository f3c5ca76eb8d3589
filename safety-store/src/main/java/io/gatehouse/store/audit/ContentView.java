package io.gatehouse.store.audit;

import java.time.Instant;
import java.util.Optional;

/** One look at content: at an item's page, or at the media of one part. */
public record ContentView(Optional<String> partId, String viewer, Instant at) {}
