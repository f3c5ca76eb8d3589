package io.gatehouse.eval.replay;

import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.store.replay.ShadowedDecision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A scan that flipped, without its content.
 *
 * @param before ids of the rules that fired when it was decided on, the strictest first
 * @param after ids of the rules that fire now
 */
public record FlipExample(UUID scanId, Instant decidedAt, List<String> before, List<String> after) {

    public FlipExample {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static FlipExample of(ShadowedDecision pair) {
        return new FlipExample(
                pair.past().scanId(), pair.past().decidedAt(), rules(pair.past().decision()), rules(pair.shadow()));
    }

    private static List<String> rules(Decision decision) {
        return decision.reasons().stream().map(Reason::rule).toList();
    }
}
