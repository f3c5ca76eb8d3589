package io.gatehouse.store.review;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How a label came about, as far as it is known.
 *
 * @param submittedBy who sent it: the reviewer who is signed in, in the console or by their API key
 * @param timeSpent how long the reviewer had the item in front of them
 * @param played how much of which part, by its id, was played
 */
public record Handling(Optional<String> submittedBy, Optional<Duration> timeSpent, Map<String, Duration> played) {

    public static final Handling UNKNOWN = new Handling(Optional.empty(), Optional.empty(), Map.of());

    /** Longer than this nobody works on one item, or plays one part. */
    public static final Duration LONGEST = Duration.ofHours(24);

    public Handling {
        played = Map.copyOf(played);
        timeSpent.ifPresent(time -> require("the time spent on an item", time));
        played.values().forEach(time -> require("the time for which a part was played", time));
    }

    private static void require(String what, Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " lies between nothing and " + LONGEST + ", but was " + time);
        }
    }
}
