package io.gatehouse.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(1);

    @Test
    void aSampleInWhichEachItemIsDrawnOnceHasTheFiguresOfTheItems() {
        ScoredLabels items = drawn(300, 11);
        int[] once = new int[items.size()];
        Arrays.fill(once, 1);
        OperatingPoint point = OperatingPoint.at(0.6, items);
        double precision = point.precision().value().orElseThrow();
        double recall = point.recall().value().orElseThrow();

        double[] figures = new Resampling(items, 0.6).figures(once);

        assertThat(figures[Resampling.AUROC]).isCloseTo(Ranking.auroc(items).orElseThrow(), within(1e-12));
        assertThat(figures[Resampling.AVERAGE_PRECISION])
                .isCloseTo(Ranking.averagePrecision(items).orElseThrow(), within(1e-12));
        assertThat(figures[Resampling.BRIER])
                .isCloseTo(CalibrationError.brier(items).orElseThrow(), within(1e-12));
        assertThat(figures[Resampling.F1]).isCloseTo(2 * precision * recall / (precision + recall), within(1e-12));
    }

    @Test
    void whereAllSamplesAgreeThereIsNoRange() {
        ScoredLabels apart = ScoredLabels.of(
                new double[] {0.1, 0.2, 0.3, 0.8, 0.9}, new boolean[] {false, false, false, true, true});

        Bootstrap.Ranges ranges = BOOTSTRAP.of(apart, 0.5);

        // Five items that are told apart do not show that the next ones will be.
        assertThat(ranges.auroc()).isEmpty();
        assertThat(ranges.averagePrecision()).isEmpty();
        assertThat(ranges.f1()).containsExactly(Optional.empty());
        assertThat(ranges.brier().orElseThrow().low()).isPositive();
    }

    @Test
    void theSameItemsHaveTheSameRanges() {
        assertThat(BOOTSTRAP.of(drawn(200, 3), 0.5)).isEqualTo(new Bootstrap(1).of(drawn(200, 3), 0.5));
    }

    @Test
    void theRangeOfAnAreaCoversTheTruthInAboutNineteenOfTwentyPopulations() {
        // Negatives score u, positives the greater of two u: the true area is 2/3.
        int covered = 0;
        for (int population = 0; population < 200; population++) {
            Interval range = BOOTSTRAP.of(drawn(150, population)).auroc().orElseThrow();
            covered += range.low() <= 2 / 3.0 && 2 / 3.0 <= range.high() ? 1 : 0;
        }
        assertThat(covered).isBetween(180, 199);
    }

    @Test
    void oneKindAloneHasNoRange() {
        ScoredLabels negatives = ScoredLabels.of(new double[] {0.1, 0.2}, new boolean[] {false, false});
        assertThatThrownBy(() -> BOOTSTRAP.of(negatives))
                .hasMessage("a bootstrap needs positives and negatives, but there are 0 and 2");
    }

    private static ScoredLabels drawn(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] scores = new double[size];
        boolean[] labels = new boolean[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % 3 == 0;
            scores[i] = labels[i] ? Math.max(random.nextDouble(), random.nextDouble()) : random.nextDouble();
        }
        return ScoredLabels.of(scores, labels);
    }
}
