package io.gatehouse.eval.replay;

import io.gatehouse.domain.policy.Action;
import java.util.List;

/**
 * Scans that went from one action to another, or kept the one they had.
 *
 * @param examples the newest of them, a few; none of those that kept their action
 */
public record Flips(Action from, Action to, int scans, List<FlipExample> examples) {

    public Flips {
        examples = List.copyOf(examples);
    }
}
