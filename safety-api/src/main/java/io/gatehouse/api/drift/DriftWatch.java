package io.gatehouse.api.drift;

import io.gatehouse.eval.drift.DriftReport;
import io.gatehouse.eval.drift.LiveDrift;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the drift again and again, and keeps what it saw last. Safe for use by many threads. */
public final class DriftWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);

    /** Whoever asks in between is told what was seen last. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    /** After the start there is something else to do. */
    private static final long SHORTLY = 20;

    private final LiveDrift drift;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private volatile @Nullable DriftReport last;

    /** @param thread closed with this */
    public DriftWatch(LiveDrift drift, Clock clock, ScheduledExecutorService thread) {
        this.drift = drift;
        this.clock = clock;
        this.thread = thread;
    }

    public void start(Duration every) {
        thread.scheduleWithFixedDelay(this::look, SHORTLY, every.toSeconds(), TimeUnit.SECONDS);
    }

    void look() {
        try {
            now();
        } catch (RuntimeException fault) {
            LOG.warn("the drift could not be worked out", fault);
        }
    }

    /** One at a time, for it reads much. */
    synchronized DriftReport now() {
        DriftReport seen = last;
        if (seen == null || seen.at().plus(FRESH).isBefore(clock.instant())) {
            seen = drift.report(clock.instant());
            last = seen;
        }
        return seen;
    }

    /** What was seen last, at once; empty before the first look. */
    public Optional<DriftReport> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
