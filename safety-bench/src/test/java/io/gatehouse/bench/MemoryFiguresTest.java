package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.bench.ResidentMemory.Holder;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryFiguresTest {

    /** Ten samples: the first is warm-up, of the nine behind it the first three and the last three are compared. */
    @Test
    void theLastQuarterIsComparedWithTheFirstAfterWarmUp() {
        List<Map<Holder, Double>> samples = IntStream.of(5, 100, 102, 101, 300, 300, 300, 110, 130, 111)
                .mapToObj(megabytes -> Map.of(Holder.SERVICE, (double) megabytes, Holder.WORKERS, 50.0))
                .toList();

        List<Figure> figures = MemoryFigures.of(samples);

        assertThat(value(figures, "service, first quarter")).isEqualTo(101);
        assertThat(value(figures, "service, last quarter")).isEqualTo(111);
        assertThat(value(figures, "service, growth")).isCloseTo(9.9, within(0.01));
        assertThat(value(figures, "workers, growth")).isZero();
    }

    private static double value(List<Figure> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
