package io.gatehouse.api.telemetry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that many gauges show and that is worked out once in a while. Safe for use by many threads. */
final class Remembered<T> {

    private record Seen<T>(T value, Instant at) {}

    private final Supplier<T> source;
    private final Clock clock;
    private final Duration fresh;
    private @Nullable Seen<T> last;

    /** @param fresh for how long what was worked out is shown */
    Remembered(Supplier<T> source, Clock clock, Duration fresh) {
        this.source = source;
        this.clock = clock;
        this.fresh = fresh;
    }

    synchronized T get() {
        Instant now = clock.instant();
        Seen<T> seen = last;
        if (seen == null || seen.at().plus(fresh).isBefore(now)) {
            seen = new Seen<>(source.get(), now);
            last = seen;
        }
        return seen.value();
    }
}
