package io.gatehouse.eval.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.eval.metric.Interval;
import io.gatehouse.eval.metric.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Audits of populations whose truth is known: do the intervals cover it, and do others' estimates? */
class AuditCoverageTest {

    private static final int RUNS = 1000;
    private static final int WANTED = 930;

    @ParameterizedTest
    @EnumSource
    void theIntervalsCoverTheTruth(Population population) {
        List<AuditEstimate> audits = audits(population);

        assertThat(covered(audits, AuditEstimate::precision, population.precision()))
                .as("precision")
                .isGreaterThanOrEqualTo(WANTED);
        assertThat(covered(audits, AuditEstimate::recall, population.recall()))
                .as("recall")
                .isGreaterThanOrEqualTo(WANTED);
        assertThat(covered(audits, AuditEstimate::prevalence, population.prevalence()))
                .as("prevalence")
                .isGreaterThanOrEqualTo(WANTED);
        assertUnbiased(audits, AuditEstimate::prevalence, population.prevalence());
        assertUnbiased(audits, AuditEstimate::precision, population.precision());
    }

    /** An interval from nought to one covers everything. */
    @Test
    void whereThereIsEnoughToSeeTheIntervalsAreNarrow() {
        List<AuditEstimate> audits = audits(Population.FREQUENT_AND_WELL_TOLD);

        assertThat(meanWidth(audits, AuditEstimate::precision)).isLessThan(0.12);
        assertThat(meanWidth(audits, AuditEstimate::recall)).isLessThan(0.17);
        assertThat(meanWidth(audits, AuditEstimate::prevalence)).isLessThan(0.025);
    }

    /** Why the intervals are not the usual ones. */
    @ParameterizedTest
    @EnumSource(names = {"RARE_AND_WELL_TOLD", "RARE_AND_BADLY_TOLD"})
    void theUsualIntervalMissesARareCategorysRecallTooOften(Population population) {
        int covered = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Interval usual = LogitInterval.ofRecall(population.audit(seed).cells());
            covered += covers(usual, population.recall()) ? 1 : 0;
        }

        assertThat(covered).isLessThan(WANTED);
    }

    /** Reviewers see what was actioned; what was let through nobody looks at. */
    @ParameterizedTest
    @EnumSource
    void whoLooksAtActionedItemsAloneSeesNothingThatWasMissed(Population population) {
        int found = population.positives(population.actioned());
        Proportion prevalence = new Proportion(found, population.size());
        Proportion recall = new Proportion(population.positives(population.flagged()), found);

        assertThat(prevalence.value().getAsDouble()).isLessThan(population.prevalence());
        assertThat(recall.value().getAsDouble()).isGreaterThan(population.recall());
        assertThat(covers(recall.interval95(), population.recall())).isFalse();
    }

    /** Whoever was wrongly stopped appeals six times as often as whoever was rightly stopped. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RARE_AND_BADLY_TOLD")
    void whoLooksAtAppealsAloneTakesThePolicyForWorseThanItIs(Population population) {
        SplittableRandom random = new SplittableRandom(3);
        int covered = 0;
        double sum = 0;
        for (int run = 0; run < RUNS; run++) {
            Proportion upheld = appeals(population, random);
            covered += covers(upheld.interval95(), population.precision()) ? 1 : 0;
            sum += upheld.value().orElse(0);
        }

        assertThat(sum / RUNS).isLessThan(population.precision() - 0.1);
        assertThat(covered).isLessThan(RUNS / 2);
    }

    private static Proportion appeals(Population population, SplittableRandom random) {
        List<DecidedItem> appeals = population.flagged().stream()
                .filter(item -> random.nextDouble() < (population.isPositive(item.id()) ? 0.1 : 0.6))
                .toList();
        return new Proportion(population.positives(appeals), appeals.size());
    }

    private static List<AuditEstimate> audits(Population population) {
        List<AuditEstimate> audits = new ArrayList<>();
        for (int seed = 0; seed < RUNS; seed++) {
            audits.add(population.audit(seed).estimate());
        }
        return audits;
    }

    /** An audit that gives no interval covers nothing. */
    private static long covered(List<AuditEstimate> audits, Function<AuditEstimate, AuditFigure> figure, double truth) {
        return audits.stream()
                .map(figure)
                .filter(found ->
                        found instanceof AuditFigure.Estimated estimated && covers(estimated.interval95(), truth))
                .count();
    }

    private static boolean covers(Interval interval, double truth) {
        return interval.low() <= truth + 1e-12 && truth - 1e-12 <= interval.high();
    }

    private static double meanWidth(List<AuditEstimate> audits, Function<AuditEstimate, AuditFigure> figure) {
        return estimated(audits, figure).stream()
                .mapToDouble(one -> one.interval95().high() - one.interval95().low())
                .average()
                .orElseThrow();
    }

    /** The mean of the Horvitz-Thompson estimates is the truth, but for four standard errors. */
    private static void assertUnbiased(
            List<AuditEstimate> audits, Function<AuditEstimate, AuditFigure> figure, double truth) {
        double[] values = estimated(audits, figure).stream()
                .mapToDouble(AuditFigure.Estimated::horvitzThompson)
                .toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(truth, within(4 * Math.sqrt(variance / values.length)));
    }

    private static List<AuditFigure.Estimated> estimated(
            List<AuditEstimate> audits, Function<AuditEstimate, AuditFigure> figure) {
        return audits.stream()
                .map(figure)
                .filter(AuditFigure.Estimated.class::isInstance)
                .map(AuditFigure.Estimated.class::cast)
                .toList();
    }
}
