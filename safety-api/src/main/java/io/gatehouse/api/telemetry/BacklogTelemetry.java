package io.gatehouse.api.telemetry;

import io.gatehouse.store.review.Backlog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How many cases or appeals wait, and for how long; asks the ledger at most once every few seconds. */
final class BacklogTelemetry implements MeterBinder {

    private record Seen(Backlog backlog, Instant at) {}

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<Backlog> ledger;
    private final Clock clock;
    private final Metric open;
    private final Metric oldest;
    private @Nullable Seen last;

    BacklogTelemetry(Supplier<Backlog> ledger, Clock clock, Metric open, Metric oldest) {
        this.ledger = ledger;
        this.clock = clock;
        this.open = open;
        this.oldest = oldest;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Meters meters = new Meters(registry);
        meters.gauge(open, () -> backlog().open());
        meters.gauge(oldest, this::oldestAgeInSeconds);
    }

    private double oldestAgeInSeconds() {
        return backlog()
                .oldestOpenedAt()
                .map(opened -> Duration.between(opened, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private synchronized Backlog backlog() {
        Instant now = clock.instant();
        Seen seen = last;
        if (seen == null || seen.at().plus(FRESH).isBefore(now)) {
            seen = new Seen(ledger.get(), now);
            last = seen;
        }
        return seen.backlog();
    }
}
