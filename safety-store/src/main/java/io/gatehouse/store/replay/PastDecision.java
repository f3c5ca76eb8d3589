package io.gatehouse.store.replay;

import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.PolicyInput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decision with all that a policy needs to decide again, and what reviewers said of the scan. No content.
 *
 * @param input what the policy saw: the scores are those that were stored, bit for bit
 * @param judgements the oldest first; of reviewers who were not sure there is none
 */
public record PastDecision(
        UUID scanId, Instant decidedAt, PolicyInput input, Decision decision, List<Judgement> judgements) {

    public PastDecision {
        judgements = List.copyOf(judgements);
    }

    public Place place() {
        return new Place(decidedAt, scanId);
    }
}
