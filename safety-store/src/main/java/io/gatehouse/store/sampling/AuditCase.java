package io.gatehouse.store.sampling;

import java.util.UUID;

/** Where a drawn scan is judged, and whether it has been. */
public record AuditCase(UUID scanId, UUID caseId, boolean labelled) {}
