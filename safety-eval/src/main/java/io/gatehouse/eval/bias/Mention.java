package io.gatehouse.eval.bias;

import java.util.Set;

/**
 * A text which names groups of people.
 *
 * @param groups one or several; it counts for each of them
 * @param score of the category in question, in 0..1
 * @param positive whether the category applies
 * @param flagged whether something is done about it
 */
public record Mention(Set<String> groups, double score, boolean positive, boolean flagged) {

    public Mention {
        groups = Set.copyOf(groups);
    }
}
