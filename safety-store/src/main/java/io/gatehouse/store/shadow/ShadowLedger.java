package io.gatehouse.store.shadow;

import io.gatehouse.domain.policy.Decision;
import java.time.Instant;
import java.util.UUID;

/** Keeps the decisions of shadow policies beside the real ones. */
public interface ShadowLedger {

    /**
     * Keeps a decision; of several by one policy on one scan the first counts. The policy must have been recorded, and
     * the scan decided.
     */
    void record(UUID scanId, Decision decision, Instant decidedAt);
}
