package io.gatehouse.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditSettingsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void whatIsAskedForAloneDiffersFromWhatIsSet() {
        AuditSettings settings = new AuditSettings(Duration.ZERO, WEEK, 200, 10, List.of(0.5), 1_000);

        assertThat(settings.plan(7).budget()).isEqualTo(7);
        assertThat(settings.plan(7).fewest()).isEqualTo(10);
    }

    @Test
    void whatMakesNoSenseStopsTheStart() {
        refused(Duration.ofSeconds(5), WEEK, 200, List.of(0.5), "gatehouse.audit.every");
        refused(Duration.ZERO, Duration.ZERO, 200, List.of(0.5), "gatehouse.audit.period");
        refused(Duration.ZERO, WEEK, 0, List.of(0.5), "gatehouse.audit.items");
        refused(Duration.ZERO, WEEK, 200, List.of(0.5, 0.4), "cuts must rise");
    }

    private static void refused(Duration every, Duration period, int items, List<Double> cuts, String why) {
        assertThatThrownBy(() -> new AuditSettings(every, period, items, 10, cuts, 1_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
