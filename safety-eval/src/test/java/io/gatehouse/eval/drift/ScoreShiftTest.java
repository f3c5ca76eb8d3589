package io.gatehouse.eval.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.eval.drift.ScoreShift.Kind;
import io.gatehouse.eval.drift.ScoreShift.Told;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of a category whose evidence is normal, two standard deviations apart, calibrated at a share of a tenth. */
class ScoreShiftTest {

    private static final int RUNS = 100;
    private static final double SHARE = 0.1;
    private static final double DISTANCE = 2;

    private final SplittableRandom random = new SplittableRandom(11);

    @ParameterizedTest
    @CsvSource({"0.02", "0.05", "0.2", "0.4"})
    void aShareThatMovesIsFoundAndNotTakenForScoresThatDo(double share) {
        int told = 0;
        double sum = 0;
        for (int run = 0; run < RUNS; run++) {
            Told shift = told(scores(5000, SHARE, 0), scores(3000, share, 0));
            told += shift.kind() == Kind.PRIOR ? 1 : 0;
            sum += shift.prior().now();
        }

        assertThat(told).isGreaterThanOrEqualTo(95);
        assertThat(sum / RUNS).isCloseTo(share, within(0.01));
    }

    @Test
    void whereNothingMovesAlarmsAreAsRareAsTheySay() {
        int quiet = 0;
        for (int run = 0; run < RUNS; run++) {
            quiet += told(scores(5000, SHARE, 0), scores(3000, SHARE, 0)).kind() == Kind.NOTHING ? 1 : 0;
        }

        assertThat(quiet).isGreaterThanOrEqualTo(95);
    }

    /** Harm that is disguised scores lower than it did. The fewer scores, the more often that is overlooked. */
    @ParameterizedTest
    @CsvSource({"10000, 6000, 90", "5000, 3000, 75"})
    void scoresThatMoveAreNotTakenForAShareThatDoes(int before, int now, int told) {
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            Told shift = told(scores(before, SHARE, 0), scores(now, 0.2, -2.5));
            found += shift.kind() == Kind.SCORES ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(told);
    }

    @Test
    void fewScoresTellNothing() {
        assertThat(ScoreShift.between(scores(99, SHARE, 0), scores(5000, SHARE, 0)))
                .isEqualTo(new ScoreShift.NotEnoughData(
                        "there are 99 scores to compare with and 5000 of now; each side needs 100"));
        assertThat(ScoreShift.between(CalibratedScores.of(new double[200]), scores(5000, SHARE, 0)))
                .isEqualTo(new ScoreShift.NotEnoughData(
                        "the scores to compare with are all 0.0, so that they do not " + "tell one item from another"));
    }

    private static Told told(CalibratedScores before, CalibratedScores now) {
        return (Told) ScoreShift.between(before, now);
    }

    /** @param moved by how much the evidence for harmful items is off */
    private CalibratedScores scores(int items, double share, double moved) {
        double prior = Math.log(SHARE / (1 - SHARE));
        return CalibratedScores.of(random.doubles(items)
                .map(place -> {
                    boolean applies = place < share;
                    double evidence = DISTANCE * (random.nextGaussian() + (applies ? DISTANCE : -DISTANCE) / 2);
                    return 1 / (1 + Math.exp(-prior - evidence - (applies ? moved : 0)));
                })
                .toArray());
    }
}
