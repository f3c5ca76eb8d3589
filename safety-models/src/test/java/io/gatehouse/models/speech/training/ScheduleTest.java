package io.gatehouse.models.speech.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private final Schedule schedule = new Schedule(1);

    @Test
    void theRateRisesFirstAndFallsToNearlyNothing() {
        assertThat(schedule.rate(0)).isEqualTo(0.01);
        assertThat(schedule.rate(0.015)).isCloseTo(0.5, within(1e-9));
        assertThat(schedule.rate(0.03)).isCloseTo(1, within(1e-9));
        assertThat(schedule.rate(0.515)).isCloseTo(0.505, within(1e-9));
        assertThat(schedule.rate(1)).isCloseTo(0.01, within(1e-9));
        assertThat(schedule.rate(1.2)).isCloseTo(0.01, within(1e-9));
    }
}
