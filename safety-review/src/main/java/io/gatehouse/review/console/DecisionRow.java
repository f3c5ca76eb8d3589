package io.gatehouse.review.console;

import io.gatehouse.domain.policy.Reason;
import io.gatehouse.store.decision.FoundDecision;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as it stands among those that were found. */
record DecisionRow(
        String scanId,
        String contentId,
        String action,
        List<String> rules,
        String policy,
        String at,
        @Nullable String caseId) {

    static DecisionRow of(FoundDecision found) {
        return new DecisionRow(
                found.scanId().toString(),
                found.contentId(),
                found.action().name(),
                found.reasons().stream().map(Reason::rule).toList(),
                found.policyName() + ", version " + found.policyVersion(),
                Words.time(found.decidedAt()),
                found.caseId().map(UUID::toString).orElse(null));
    }
}
