package io.gatehouse.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.replay.Place;
import io.gatehouse.store.sampling.AuditLedger;
import io.gatehouse.store.sampling.AuditProgress;
import io.gatehouse.store.sampling.AuditableDecision;
import io.gatehouse.store.sampling.Draw;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class AuditScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final AuditLedger ledger = mock();
    private final Audits audits = new Audits(
            ledger,
            new AuditSettings(WEEK, Duration.ofDays(14), 5, 1, List.of(0.5), 1_000),
            Clock.fixed(NOW, ZoneOffset.UTC),
            () -> 7);

    @Test
    void anAuditIsDrawnFromTheLastPeriodOnceTheLastOneIsOldEnough() {
        decided();
        drawnBefore(WEEK);

        look();

        ArgumentCaptor<Draw> drawn = ArgumentCaptor.forClass(Draw.class);
        verify(ledger).store(drawn.capture(), eq(Optional.of(NOW.minus(WEEK))));
        assertThat(drawn.getValue().period()).isEqualTo(new Period(NOW.minus(Duration.ofDays(14)), NOW));
        assertThat(drawn.getValue().seed()).isEqualTo(7);
        assertThat(drawn.getValue().decisions()).hasSize(1);
    }

    @Test
    void theFirstOneIsDueAtOnce() {
        decided();

        look();

        verify(ledger).store(any(), any());
    }

    @Test
    void beforeThatNothingIsDrawn() {
        decided();
        drawnBefore(WEEK.minusSeconds(1));

        look();

        verify(ledger, never()).store(any(), any());
    }

    @Test
    void whatFailsIsLeftToTheNextLook() {
        decided();
        when(ledger.newest(1))
                .thenThrow(new IllegalStateException("no database"))
                .thenReturn(List.of());

        look();
        verify(ledger, never()).store(any(), any());

        look();
        verify(ledger).store(any(), any());
    }

    private void look() {
        try (AuditSchedule schedule = new AuditSchedule(audits, Executors.newSingleThreadScheduledExecutor())) {
            schedule.look();
        }
    }

    private void decided() {
        when(ledger.decided(any(), any(), anyInt()))
                .thenReturn(List.of(new AuditableDecision(
                        new Place(NOW.minusSeconds(60), new UUID(7, 1)), Action.ALLOW, 0.1, Set.of())))
                .thenReturn(List.of());
        when(ledger.store(any(), any())).thenReturn(Optional.of(new UUID(7, 7)));
    }

    private void drawnBefore(Duration age) {
        Period period = new Period(NOW.minus(WEEK), NOW);
        when(ledger.newest(1))
                .thenReturn(List.of(new AuditProgress(new UUID(7, 7), NOW.minus(age), period, true, 10, 5, 5, 0)));
    }
}
