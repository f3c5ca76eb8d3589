package io.gatehouse.eval.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreBinsTest {

    @Test
    void eachBinHoldsAsMany() {
        double[] scores = IntStream.range(0, 100).mapToDouble(n -> n / 100.0).toArray();

        ScoreBins bins = ScoreBins.ofQuantiles(scores, 4);

        assertThat(bins.edges()).containsExactly(0.25, 0.5, 0.75);
        assertThat(bins.mix(scores).counts().values()).containsExactly(25L, 25L, 25L, 25L);
    }

    @Test
    void equalScoresAreNeverParted() {
        double[] scores = {0, 0, 0, 0, 0, 0, 0, 0.2, 0.4, 0.9};

        assertThat(ScoreBins.ofQuantiles(scores, 5).edges()).containsExactly(0.2, 0.4);
        assertThat(ScoreBins.ofQuantiles(new double[] {0.5, 0.5, 0.5}, 5).edges())
                .isEmpty();
    }

    @Test
    void aScoreOnAnEdgeLiesAbove() {
        ScoreBins bins = new ScoreBins(List.of(0.2, 0.4));

        assertThat(bins.of(0.1)).isZero();
        assertThat(bins.of(0.2)).isEqualTo(1);
        assertThat(bins.of(0.4)).isEqualTo(2);
        assertThat(bins.of(1)).isEqualTo(2);
    }

    @Test
    void edgesRise() {
        assertThatThrownBy(() -> new ScoreBins(List.of(0.4, 0.2))).hasMessage("edges must rise, but are [0.4, 0.2]");
        assertThatThrownBy(() -> ScoreBins.ofQuantiles(new double[] {0.1}, 1))
                .hasMessage("scores are compared in two bins or more, not in 1");
    }
}
