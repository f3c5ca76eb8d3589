package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

    private static final long ATTEMPT_NANOS = Duration.ofMillis(100).toNanos();

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - ATTEMPT_NANOS);
    private final AtomicInteger attempts = new AtomicInteger();
    private final ClosedLoop loop = new ClosedLoop(clock::get, Duration.ofSeconds(1), Duration.ofSeconds(2));

    @Test
    void whatWarmsUpIsNotCounted() {
        Tally tally = run(() -> attempt(Optional.empty()));

        assertThat(attempts).hasValue(30);
        assertThat(tally.count()).isEqualTo(20);
        assertThat(tally.perSecond()).isEqualTo(10);
        assertThat(tally.milliseconds(50)).isEqualTo(100);
        assertThat(tally.errors()).isEmpty();
    }

    @Test
    void errorsAreCountedByWhatWentWrongAndNotAsSpeed() {
        Tally tally =
                run(() -> attempt(attempts.get() % 2 == 0 ? Optional.of("status 503") : Optional.<String>empty()));

        assertThat(tally.count()).isEqualTo(10);
        assertThat(tally.errors()).containsOnlyKeys("status 503").containsValue(10L);
        assertThat(tally.failed()).isEqualTo(10);
        assertThat(tally.perSecond()).isEqualTo(5);
    }

    @Test
    void whoOnlyFailsStopsSoon() {
        Tally tally = run(() -> {
            attempts.incrementAndGet();
            return Optional.of("ConnectException");
        });

        assertThat(attempts).hasValue(ClosedLoop.FAILURES_IN_A_ROW);
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> tally.milliseconds(50))
                .withMessageContaining("no attempt went well");
    }

    @Test
    void aLoopThatBreaksIsSaid() {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> run(() -> {
                    throw new IllegalStateException("no more texts");
                }))
                .withMessageContaining("no more texts");
    }

    private Tally run(Attempt attempt) {
        return loop.run(List.of(attempt), Thread.ofVirtual().factory());
    }

    private Optional<String> attempt(Optional<String> outcome) {
        attempts.incrementAndGet();
        clock.addAndGet(ATTEMPT_NANOS);
        return outcome;
    }
}
