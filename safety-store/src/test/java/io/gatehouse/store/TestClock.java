package io.gatehouse.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs like any clock, until a test puts it forward. */
public final class TestClock extends Clock {

    private final Clock running = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    public void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    /** So that no midnight comes in between: to the next noon, whose day in UTC is told. */
    public LocalDate forwardToNoon() {
        LocalDate tomorrow = LocalDate.ofInstant(instant(), ZoneOffset.UTC).plusDays(1);
        forward(Duration.between(instant(), tomorrow.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
        return tomorrow;
    }

    void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return running.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
