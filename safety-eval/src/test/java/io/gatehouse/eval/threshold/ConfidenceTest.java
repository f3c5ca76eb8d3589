package io.gatehouse.eval.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.policy.Obligation;
import io.gatehouse.domain.policy.Obligation.PrecisionAtLeast;
import io.gatehouse.domain.policy.Obligation.RecallAtLeast;
import io.gatehouse.domain.policy.Obligation.ReviewLoadAtMost;
import io.gatehouse.domain.policy.ScoreRule;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Over {@value #DRAWS} draws from a known population, what the solver says is so at least as often as it says.
 *
 * <p>A score is the square root of a random number, and an item truly belongs to the category with the chance that its
 * score says. Of all items a share of 1 - t^2 then reaches a threshold t, of which 2/3 (1 - t^3) / (1 - t^2) are right;
 * and of those that belong to the category, a share of 1 - t^3 reaches it.
 */
class ConfidenceTest {

    private static final int DRAWS = 1000;
    private static final int ITEMS = 1000;
    private static final double CONFIDENCE = 0.9;

    /** Of everyday items exactly the share that is owed reaches it, so that every "met" is a mistake. */
    private static final double EDGE = 0.9;

    private static final List<Obligation> OBLIGATIONS = List.of(
            new PrecisionAtLeast("precision", new ScoreRule("block", Category.HATE, 0.97), 0.85, CONFIDENCE),
            new RecallAtLeast("recall", new ScoreRule("review", Category.HATE, 0.4), 0.8, CONFIDENCE),
            new ReviewLoadAtMost(
                    "load", List.of(new ScoreRule("look", Category.HATE, EDGE)), 1 - EDGE * EDGE, CONFIDENCE));

    private static List<Solution> solutions = List.of();

    @BeforeAll
    static void draw() {
        SplittableRandom random = new SplittableRandom(20261127);
        solutions = IntStream.range(0, DRAWS)
                .mapToObj(draw -> new ThresholdSolver(new Evidence(
                                Map.of(Category.HATE, items(random)),
                                Map.of(Category.HATE, items(random)),
                                EverydayScores.of(Map.of(Category.HATE, scores(random)))))
                        .solve(OBLIGATIONS))
                .toList();
    }

    @Test
    void thePrecisionOfTheSelectedThresholdHoldsEvenBeforeTheProof() {
        holds(0, threshold -> precision(threshold) >= 0.85);
    }

    @Test
    void theRecallOfTheSelectedThresholdHoldsEvenBeforeTheProof() {
        holds(1, threshold -> 1 - Math.pow(threshold, 3) >= 0.8);
    }

    @Test
    void aLoadThatIsMetIsSeldomExceeded() {
        long mistakes = solutions.stream()
                .filter(solution -> solution.findings().get(2).isMet())
                .count();

        // Here the truth lies on the edge, where an exact bound errs nearly as often as it may: chance gets its due.
        double chance = 3 * Math.sqrt(DRAWS * CONFIDENCE * (1 - CONFIDENCE));
        assertThat(mistakes).isBetween(1L, Math.round(DRAWS * (1 - CONFIDENCE) + chance));
    }

    /** Mistakes are as rare as was asked for, among those selected and among those proved; and most are proved. */
    private static void holds(int obligation, DoublePredicate good) {
        List<Finding> selected = solutions.stream()
                .map(solution -> solution.findings().get(obligation))
                .filter(finding -> finding.threshold().isPresent())
                .toList();
        List<Finding> met = selected.stream().filter(Finding::isMet).toList();

        assertThat(mistakes(selected, good)).isLessThanOrEqualTo(Math.round(DRAWS * (1 - CONFIDENCE)));
        assertThat(mistakes(met, good)).isLessThanOrEqualTo(Math.round(DRAWS * (1 - CONFIDENCE)));
        assertThat(met).hasSizeGreaterThan(DRAWS / 2);
    }

    private static long mistakes(List<Finding> findings, DoublePredicate good) {
        return findings.stream()
                .filter(finding -> !good.test(finding.threshold().orElseThrow()))
                .count();
    }

    private static double precision(double threshold) {
        return 2.0 / 3 * (1 - Math.pow(threshold, 3)) / (1 - threshold * threshold);
    }

    private static double[] scores(SplittableRandom random) {
        return random.doubles(ITEMS).map(Math::sqrt).toArray();
    }

    private static ScoredLabels items(SplittableRandom random) {
        double[] scores = scores(random);
        boolean[] labels = new boolean[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            labels[item] = random.nextDouble() < scores[item];
        }
        return ScoredLabels.of(scores, labels);
    }
}
