package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void aPercentileIsATimeThatWasTaken() {
        Tally tally = new Tally(
                LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000).toArray(), Map.of(), 1);

        assertThat(tally.milliseconds(50)).isEqualTo(100);
        assertThat(tally.milliseconds(95)).isEqualTo(190);
        assertThat(tally.milliseconds(99)).isEqualTo(198);
    }

    @Test
    void oneTimeIsEveryPercentile() {
        assertThat(new Tally(new long[] {3_000_000}, Map.of(), 1).milliseconds(99))
                .isEqualTo(3);
    }

    @Test
    void loopsAddUp() {
        Tally tally = Tally.of(List.of(
                new Tally(new long[] {2, 1}, Map.of("status 503", 1L), 20),
                new Tally(new long[] {3}, Map.of("status 503", 2L, "IOException", 1L), 10)));

        assertThat(tally.nanos()).containsExactly(1, 2, 3);
        assertThat(tally.errors()).containsOnly(Map.entry("status 503", 3L), Map.entry("IOException", 1L));
        assertThat(tally.perSecond()).isEqualTo(30);
    }
}
