package io.gatehouse.store.review;

import java.time.Instant;
import java.util.Optional;

/**
 * What hangs on an item, as its sender says it; it moves the item's review case up in the queue.
 *
 * @param reach how many people may meet the item within a day
 * @param reviewBy when somebody has to have looked at it, such as one hour after an order to remove it
 */
public record Stakes(Optional<Long> reach, Optional<Instant> reviewBy) {

    public static final Stakes UNKNOWN = new Stakes(Optional.empty(), Optional.empty());

    public Stakes {
        reach.filter(people -> people < 0).ifPresent(people -> {
            throw new IllegalArgumentException("a reach counts people, but was " + people);
        });
    }
}
