package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadFiguresTest {

    @Test
    void theServiceIsComparedWithTheBareCascade() {
        List<Figure> figures = LoadFigures.of(
                new Tally(new long[] {10_000_000, 30_000_000}, Map.of("status 503", 2L), 480),
                new BareCascade.Speed(800, 0.2));

        assertThat(figures.stream().filter(figure -> figure.name().equals("scans to bare cascade")))
                .singleElement()
                .satisfies(ratio -> {
                    assertThat(ratio.value()).isEqualTo(0.6);
                    assertThat(ratio.verdict()).isEqualTo("yes");
                });
        assertThat(figures)
                .extracting(Figure::name)
                .containsSubsequence("scans", "bare cascade", "latency, median", "latency, p95", "latency, p99");
        assertThat(figures.getLast()).isEqualTo(new Figure("errors", "scans", 2, "status 503: 2"));
    }
}
