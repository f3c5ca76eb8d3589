package io.gatehouse.api.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.eval.drift.DriftReport;
import io.gatehouse.eval.drift.LiveDrift;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.traffic.SeenDecision;
import io.gatehouse.store.traffic.TrafficLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DriftWatchTest {

    private final Played played = new Played();
    private final DriftWatch watch = new DriftWatch(
            new LiveDrift(played, Duration.ofDays(1), Duration.ofDays(14), 10, Optional.empty()),
            played,
            Executors.newSingleThreadScheduledExecutor());

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void whoeverAsksAgainSoonIsToldTheSame() {
        assertThat(watch.last()).isEmpty();
        DriftReport first = watch.now();

        played.now = played.now.plusSeconds(30);
        assertThat(watch.now()).isSameAs(first);

        played.now = played.now.plusSeconds(1);
        assertThat(watch.now()).isNotSameAs(first);
        assertThat(watch.last().map(DriftReport::at)).contains(played.now);
    }

    @Test
    void aLookThatFailsLeavesWhatWasSeen() {
        DriftReport first = watch.now();
        played.now = played.now.plusSeconds(60);
        played.broken = true;

        watch.look();

        assertThat(watch.last()).containsSame(first);
    }

    @Test
    void whatMakesNoSenseStopsTheStart() {
        Duration day = Duration.ofDays(1);
        assertThatThrownBy(() -> new DriftSettings(Duration.ZERO, Duration.ZERO, day, 10, ""))
                .hasMessageContaining("gatehouse.drift.window is at least a minute");
        assertThatThrownBy(() -> new DriftSettings(Duration.ZERO, day, day, 0, ""))
                .hasMessageContaining("gatehouse.drift.decisions is 1 to 100000, but was 0");
    }

    private static final class Played extends Clock implements TrafficLedger {

        private Instant now = Instant.parse("2026-11-27T12:00:00Z");
        private boolean broken;

        @Override
        public List<SeenDecision> sample(Period period, int most) {
            return List.of();
        }

        @Override
        public long count(Period period) {
            if (broken) {
                throw new IllegalStateException("no database");
            }
            return 0;
        }

        @Override
        public Instant instant() {
            return now;
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
}
