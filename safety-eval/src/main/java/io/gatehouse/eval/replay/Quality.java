package io.gatehouse.eval.replay;

import io.gatehouse.domain.policy.Action;

/**
 * How good it is to act, on the scans that reviewers labelled.
 *
 * @param atLeast what counts as flagged: this action or a stricter one
 */
public record Quality(Action atLeast, Change precision, Change recall) {

    static Quality of(Action atLeast, Crosstab seen) {
        return new Quality(atLeast, Change.ofPrecision(seen), Change.ofRecall(seen));
    }
}
