package io.gatehouse.store.review;

import java.time.Instant;
import java.util.UUID;

/** What a reviewer said of a case, as it is stored for good. */
public record Label(UUID id, UUID caseId, UUID scanId, NewLabel content, Instant createdAt) {}
