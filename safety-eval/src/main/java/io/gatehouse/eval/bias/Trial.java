package io.gatehouse.eval.bias;

import java.util.Set;

/**
 * A mention of the kind that can go wrong in one way.
 *
 * @param groups that it names
 * @param wrong whether it did go wrong
 */
public record Trial(Set<String> groups, boolean wrong) {

    public Trial {
        groups = Set.copyOf(groups);
    }
}
