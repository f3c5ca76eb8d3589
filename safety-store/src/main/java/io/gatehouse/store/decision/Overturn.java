package io.gatehouse.store.decision;

import io.gatehouse.domain.policy.Action;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What holds instead of a decision, since an appeal against it succeeded; the decision itself stays as it was.
 *
 * @param action ALLOW, or LABEL where the appeal succeeded in part
 * @param labels what the item is to be labelled with, instead of what the decision said
 * @param reason for the appellant to read
 */
public record Overturn(UUID appealId, Action action, List<String> labels, String reason, Instant overturnedAt) {

    public Overturn {
        labels = List.copyOf(labels);
        if (action.atLeast(Action.REVIEW)) {
            throw new IllegalArgumentException("an appeal that succeeds makes an item milder, not " + action);
        }
        if (labels.isEmpty() == (action == Action.LABEL)) {
            throw new IllegalArgumentException(
                    "labels go with LABEL alone, but there were " + labels + " with " + action);
        }
    }
}
