package io.gatehouse.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseUrgencyTest {

    private static final Instant OPENED = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            severity, life, uncertainty, restricted, reach,   deadline, points, pressing, dueInHours
            0,        false, 0.0,        false,      -,       -,        0,      false,    100
            4,        false, 0.0,        false,      -,       -,        40,     false,    60
            7,        false, 0.0,        false,      -,       -,        70,     false,    30
            4,        true,  0.0,        false,      -,       -,        60,     false,    40
            4,        false, 0.6,        false,      -,       -,        46,     false,    54
            0,        false, 1.0,        false,      -,       -,        10,     false,    90
            4,        false, 0.0,        false,      0,       -,        40,     false,    60
            4,        false, 0.0,        false,      9,       -,        40,     false,    60
            4,        false, 0.0,        false,      10,      -,        42,     false,    58
            4,        false, 0.0,        false,      50000,   -,        48,     false,    52
            4,        false, 0.0,        false,      9000000, -,        50,     false,    50
            7,        true,  1.0,        false,      9000000, -,        100,    false,    0
            0,        false, 0.0,        true,       -,       -,        100,    true,     0
            4,        false, 0.0,        false,      -,       1,        40,     true,     0
            4,        false, 0.0,        false,      -,       6,        40,     true,     5
            4,        false, 0.0,        false,      -,       7,        40,     false,    6
            4,        false, 0.0,        false,      -,       24,       40,     false,    23
            4,        false, 0.0,        false,      -,       8760,     40,     false,    60
            4,        false, 0.0,        true,       -,       8760,     100,    true,     0
            4,        false, 0.0,        false,      -,       -5,       40,     true,     -6
            """)
    void theTableOfUrgency(
            int severity,
            boolean life,
            double uncertainty,
            boolean restricted,
            Long reach,
            Long deadline,
            int points,
            boolean pressing,
            long dueInHours) {
        Stakes stakes = new Stakes(
                Optional.ofNullable(reach),
                Optional.ofNullable(deadline).map(hours -> OPENED.plus(Duration.ofHours(hours))));
        CaseUrgency urgency = CaseUrgency.of(new CaseFacts(severity, life, uncertainty, restricted, stakes), OPENED);

        assertThat(urgency).isEqualTo(new CaseUrgency(points, pressing, OPENED.plus(Duration.ofHours(dueInHours))));
    }

    @ParameterizedTest
    @CsvSource({"0, 40", "59, 40", "60, 41", "600, 50", "3600, 100", "99999, 100"})
    void anHourOfWaitingIsAPoint(int minutes, int priority) {
        CaseUrgency urgency = new CaseUrgency(40, false, OPENED.plus(Duration.ofHours(60)));

        assertThat(urgency.priority(OPENED.plus(Duration.ofMinutes(minutes)))).isEqualTo(priority);
    }

    @Test
    void whatPressesIsAtTheTopFromItsFirstSecond() {
        assertThat(new CaseUrgency(40, true, OPENED.plus(Duration.ofHours(60))).priority(OPENED))
                .isEqualTo(CaseUrgency.HIGHEST);
    }

    @Test
    void aReachCountsPeople() {
        assertThatThrownBy(() -> new Stakes(Optional.of(-1L), Optional.empty())).hasMessageContaining("-1");
    }
}
