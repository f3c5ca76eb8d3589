package io.gatehouse.eval.dataset;

import java.util.Optional;
import java.util.Set;

/**
 * What a sender says of an item beside its content, and a policy's conditions may ask for.
 *
 * @param territories ISO 3166-1 alpha-2 codes; empty means everywhere
 * @param language BCP 47 tag
 */
public record ItemContext(Optional<String> creatorId, Set<String> territories, Optional<String> language) {

    /** Nothing is known. */
    public static final ItemContext NONE = new ItemContext(Optional.empty(), Set.of(), Optional.empty());

    public ItemContext {
        territories = Set.copyOf(territories);
    }
}
