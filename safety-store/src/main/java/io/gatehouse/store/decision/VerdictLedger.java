package io.gatehouse.store.decision;

import io.gatehouse.domain.scan.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What was found in each part, and the decision on it; append-only. Called within the scan ledger's transactions. */
public interface VerdictLedger {

    /**
     * Stores a verdict; the policy it names must have been recorded.
     *
     * @return the verdict as it will be found: equal, but for characters that PostgreSQL cannot keep
     */
    Verdict store(UUID scanId, Verdict verdict, Instant decidedAt);

    /** The verdicts of those scans that have one. */
    Map<UUID, Verdict> find(Collection<UUID> scanIds);

    /** Writes beside a decision, once, what holds instead of it. */
    void overturn(UUID scanId, Overturn overturn);

    /** What holds instead of the decisions on those scans of which it no longer holds. */
    Map<UUID, Overturn> overturns(Collection<UUID> scanIds);
}
