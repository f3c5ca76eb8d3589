package io.gatehouse.store.decision;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A decision without its evidence. */
public record FoundDecision(
        UUID scanId,
        String contentId,
        Action action,
        List<Reason> reasons,
        String policyName,
        int policyVersion,
        Instant decidedAt,
        Optional<UUID> caseId) {

    public FoundDecision {
        reasons = List.copyOf(reasons);
    }
}
