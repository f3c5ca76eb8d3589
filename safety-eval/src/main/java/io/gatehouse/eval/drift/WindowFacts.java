package io.gatehouse.eval.drift;

import io.gatehouse.store.replay.Period;
import java.util.Set;

/**
 * What a comparison rests on.
 *
 * @param decisions how many there were
 * @param seen how many of them were looked at, drawn at random
 * @param bundles the digests of those that scored them
 */
public record WindowFacts(Period period, long decisions, int seen, Set<String> bundles) {

    public WindowFacts {
        bundles = Set.copyOf(bundles);
    }
}
