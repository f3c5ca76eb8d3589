package io.gatehouse.eval.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.eval.metric.Proportion;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void recallIsCountedOnWhatIsSo() {
        Crosstab seen = new Crosstab();
        add(seen, 30, true, true, true);
        add(seen, 10, true, true, false);
        add(seen, 4, true, false, true);
        add(seen, 6, true, false, false);
        add(seen, 99, false, true, true);

        Change recall = Change.ofRecall(seen);

        assertThat(recall.before()).isEqualTo(new Proportion(40, 50));
        assertThat(recall.after()).isEqualTo(new Proportion(34, 50));
        assertThat(recall.difference()).isCloseTo(-0.12, within(1e-12));
        // 4 of 50 gained and 10 of 50 lost, each with an exact interval of 97.5 %.
        assertThat(recall.low()).isCloseTo(0.01799 - 0.35681, within(1e-4));
        assertThat(recall.high()).isCloseTo(0.20965 - 0.08998, within(1e-4));
    }

    @Test
    void precisionIsCountedOnWhatIsFlagged() {
        Crosstab seen = new Crosstab();
        add(seen, 27, true, true, true);
        add(seen, 3, false, true, true);
        add(seen, 2, true, true, false);
        add(seen, 8, false, true, false);
        add(seen, 99, true, false, false);

        Change precision = Change.ofPrecision(seen);

        assertThat(precision.before()).isEqualTo(new Proportion(29, 40));
        assertThat(precision.after()).isEqualTo(new Proportion(27, 30));
        assertThat(precision.difference()).isCloseTo(0.175, within(1e-12));
        // A quarter of the flags goes away: a quarter of how much better the others are, each with 97.5 %.
        Proportion kept = new Proportion(27, 30);
        Proportion gone = new Proportion(2, 10);
        assertThat(precision.low())
                .isCloseTo(0.25 * (kept.lowerBound(0.9875) - gone.upperBound(0.9875)), within(1e-12));
        assertThat(precision.high())
                .isCloseTo(0.25 * (kept.upperBound(0.9875) - gone.lowerBound(0.9875)), within(1e-12));
    }

    @Test
    void whereNothingFlipsNothingChanges() {
        Crosstab seen = new Crosstab();
        add(seen, 30, true, true, true);
        add(seen, 30, false, true, true);

        Change precision = Change.ofPrecision(seen);

        assertThat(precision.difference()).isZero();
        assertThat(precision.low()).isZero();
        assertThat(precision.high()).isZero();
    }

    @Test
    void belowTwentyScansThereIsNotEnough() {
        Crosstab seen = new Crosstab();
        add(seen, 19, true, true, true);
        assertThat(Change.ofRecall(seen).enough()).isFalse();
        assertThat(Change.ofPrecision(seen).enough()).isFalse();

        add(seen, 1, true, true, true);
        assertThat(Change.ofRecall(seen).enough()).isTrue();
        assertThat(Change.ofPrecision(seen).enough()).isTrue();
        assertThat(Change.ofPrecision(new Crosstab()).enough()).isFalse();
    }

    @Test
    void theIntervalsCoverTheTrueChangeAtLeastAsOftenAsTheySay() {
        // Of all scans 0.3 are so. The first policy flags 0.8 of those and 0.2 of the others, the second 0.65 and 0.1.
        double recall = 0.65 - 0.8;
        double precision = 0.3 * 0.65 / (0.3 * 0.65 + 0.7 * 0.1) - 0.3 * 0.8 / (0.3 * 0.8 + 0.7 * 0.2);

        assertThat(coverage(Change::ofRecall, recall)).isGreaterThanOrEqualTo(0.95);
        assertThat(coverage(Change::ofPrecision, precision)).isGreaterThanOrEqualTo(0.95);
    }

    private static double coverage(Function<Crosstab, Change> figure, double truth) {
        Random random = new Random(5);
        int covered = 0;
        for (int run = 0; run < 1_000; run++) {
            Change change = figure.apply(population(random));
            covered += change.low() <= truth && truth <= change.high() ? 1 : 0;
        }
        return covered / 1_000.0;
    }

    /** What a threshold does: whoever is flagged by the higher one is flagged by the lower one. */
    private static Crosstab population(Random random) {
        Crosstab seen = new Crosstab();
        for (int scan = 0; scan < 300; scan++) {
            boolean applies = random.nextDouble() < 0.3;
            double score = random.nextDouble();
            seen.add(applies, score < (applies ? 0.8 : 0.2), score < (applies ? 0.65 : 0.1));
        }
        return seen;
    }

    private static void add(Crosstab seen, int times, boolean applies, boolean before, boolean after) {
        for (int time = 0; time < times; time++) {
            seen.add(applies, before, after);
        }
    }
}
