package io.gatehouse.eval.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.policy.Obligation;
import io.gatehouse.domain.policy.Obligation.PrecisionAtLeast;
import io.gatehouse.domain.policy.Obligation.RecallAtLeast;
import io.gatehouse.domain.policy.Obligation.ReviewLoadAtMost;
import io.gatehouse.domain.policy.ScoreRule;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ThresholdSolverTest {

    private static final ScoreRule BLOCK = new ScoreRule("hate-block", Category.HATE, 0.97);
    private static final ScoreRule REVIEW = new ScoreRule("hate-review", Category.HATE, 0.4);
    private static final Obligation PRECISION = new PrecisionAtLeast("precision", BLOCK, 0.95, 0.95);
    private static final Obligation RECALL = new RecallAtLeast("recall", REVIEW, 0.9, 0.95);
    private static final Obligation LOAD = new ReviewLoadAtMost("load", List.of(REVIEW), 0.02, 0.95);

    /** 200 right at 0.9 and 40 false alarms at 0.5: every positive is found, and none of the harmless, above 0.5. */
    private static final Scores GOOD = Scores.none().positives(200, 0.9).negatives(40, 0.5);

    @Test
    void aPrecisionThatHoldsOnBothPartsIsMet() {
        Finding finding = solve(PRECISION, GOOD, GOOD);

        assertThat(finding.threshold()).hasValue(0.501);
        assertThat(finding.figures())
                .extracting(Figure::part, Figure::share)
                .containsExactly(
                        tuple(Part.SELECTION, new Proportion(200, 200)), tuple(Part.PROOF, new Proportion(200, 200)));
        // 0.05^(1/200) = 0.98513
        assertThat(finding.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Met.class, met -> assertThat(met.by()).isCloseTo(0.98513 - 0.95, within(1e-5)));
    }

    @Test
    void aRecallThatHoldsOnBothPartsIsMet() {
        Finding finding = solve(RECALL, GOOD, GOOD);

        assertThat(finding.threshold()).hasValue(0.9);
        assertThat(finding.isMet()).isTrue();
    }

    @Test
    void aClassifierThatIsNotPreciseEnoughMissesByTheBestOfItsBounds() {
        Scores half = Scores.none().positives(500, 0.9).negatives(500, 0.9);

        Finding finding = solve(PRECISION, half, GOOD);

        double bound = new Proportion(500, 1000).lowerBound(0.995);
        assertThat(finding.threshold()).isEmpty();
        assertThat(finding.verdict()).isInstanceOfSatisfying(Verdict.NotMet.class, missed -> {
            assertThat(missed.by()).isCloseTo(0.95 - bound, within(1e-9));
            assertThat(missed.part()).isEqualTo(Part.SELECTION);
        });
    }

    @Test
    void aPrecisionThatNoSequenceReachesIsNotMetThoughItsBoundWouldDo() {
        Scores between = Scores.none().positives(110, 0.92).negatives(60, 0.905);

        Finding finding = solve(PRECISION, between, between);

        assertThat(finding.verdict()).isInstanceOf(Verdict.NotMet.class);
        assertThat(finding.closest()).hasValue(0.9);
        assertThat(finding.figures()).extracting(Figure::share).containsExactly(new Proportion(110, 170));
    }

    @Test
    void whatDoesNotHoldOnTheProofPartIsNotMetAndItsThresholdNotTaken() {
        Scores worse = Scores.none().positives(180, 0.9).negatives(20, 0.9);
        Solution solution = solve(List.of(PRECISION), GOOD, worse, EverydayScores.NONE);
        Finding finding = solution.findings().getFirst();

        assertThat(finding.threshold()).hasValue(0.501);
        assertThat(finding.verdict())
                .isInstanceOfSatisfying(
                        Verdict.NotMet.class,
                        missed -> assertThat(missed.part()).isEqualTo(Part.PROOF));
        assertThat(solution.thresholds()).isEmpty();
        assertThat(solution.allMet()).isFalse();
    }

    /** The texts alone would do with 0.9. */
    @Test
    void aRuleThatOwesRecallOnTextsAndOnPicturesGetsTheThresholdThatServesBoth() {
        Solution solution = solveBoth(GOOD, Scores.none().positives(200, 0.6).negatives(40, 0.5));

        assertThat(solution.thresholds()).isEqualTo(Map.of("hate-review", 0.6));
        assertThat(solution.findings())
                .allMatch(Finding::isMet)
                .allSatisfy(finding -> assertThat(finding.threshold()).hasValue(0.6));
    }

    @Test
    void whatCannotBeMetOnPicturesKeepsTheThresholdAndIsSaid() {
        Solution solution = solveBoth(
                GOOD, Scores.none().positives(100, 0.6).positives(100, 0).negatives(40, 0.5));

        assertThat(solution.thresholds()).isEmpty();
        assertThat(solution.findings().getLast().verdict()).isInstanceOf(Verdict.NotMet.class);
        assertThat(solution.table().rows())
                .extracting(List::getLast)
                .first(STRING)
                .endsWith(", but not taken over: something else that the rule owes is not met");
    }

    @Test
    void twoPrecisionsAreProvedAtTheHigherOfTheirThresholds() {
        Search search = new PrecisionSearch();

        assertThat(search.common(DoubleStream.of(0.4, 0.7))).isEqualTo(0.7);
        assertThat(new RecallSearch().common(DoubleStream.of(0.4, 0.7))).isEqualTo(0.4);
    }

    private static Solution solveBoth(Scores texts, Scores pictures) {
        Map<Modality, Evidence> evidence = Map.of(Modality.TEXT, evidence(texts), Modality.IMAGE, evidence(pictures));
        return new ThresholdSolver(owed -> evidence.get(owed.modality().orElseThrow()))
                .solve(List.of(
                        new RecallAtLeast("on-texts", REVIEW, 0.9, 0.95, Optional.of(Modality.TEXT)),
                        new RecallAtLeast("on-pictures", REVIEW, 0.9, 0.95, Optional.of(Modality.IMAGE))));
    }

    private static Evidence evidence(Scores both) {
        Map<Category, ScoredLabels> items = Map.of(Category.HATE, both.labelled());
        return new Evidence(items, items, EverydayScores.NONE);
    }

    @Test
    void tenItemsShowNothing() {
        Scores ten = Scores.none().positives(5, 0.9).negatives(5, 0.1);

        assertThat(why(solve(PRECISION, ten, ten)))
                .isEqualTo("only 5 items of the selection part count, at least 104 are needed");
        assertThat(why(solve(RECALL, ten, ten)))
                .isEqualTo("only 5 items of the selection part count, at least 51 are needed");
        assertThat(why(solve(RECALL, GOOD, ten)))
                .isEqualTo("only 5 items of the held-back part count, at least 29 are needed");
    }

    @Test
    void oneClassShowsNothing() {
        Scores harmful = Scores.none().positives(500, 0.9);
        Scores harmless = Scores.none().negatives(500, 0.9);

        assertThat(why(solve(PRECISION, harmful, GOOD)))
                .isEqualTo("every item of the selection part is labelled as hate");
        assertThat(why(solve(RECALL, GOOD, harmless))).isEqualTo("no item of the held-back part is labelled as hate");
        assertThat(why(solve(RECALL, Scores.none(), GOOD)))
                .isEqualTo("no item of the selection part is labelled for hate");
    }

    @Test
    void aLoadIsBoundedFromAboveAtTheThresholdsThatWereProved() {
        // At 0.4, as the policy has it, 100 of 1,000 items would be reviewed; at the solved 0.9 only 10 are.
        EverydayScores everyday = everyday(10, 0.95, 90, 0.5, 900, 0.1);

        Solution solved = solve(List.of(LOAD, RECALL), GOOD, GOOD, everyday);
        Solution unsolved = solve(List.of(LOAD), GOOD, GOOD, everyday);

        assertThat(solved.thresholds()).isEqualTo(Map.of("hate-review", 0.9));
        Figure load = solved.findings().getFirst().figures().getFirst();
        assertThat(load.share()).isEqualTo(new Proportion(10, 1000));
        assertThat(load.bound()).isEqualTo(new Proportion(10, 1000).upperBound(0.95));
        assertThat(solved.findings().getFirst().isMet()).isTrue();
        assertThat(unsolved.findings().getFirst().verdict())
                .isInstanceOfSatisfying(
                        Verdict.NotMet.class, missed -> assertThat(missed.by()).isGreaterThan(0.08));
    }

    @Test
    void aLoadNeedsEverydayItemsEnoughWithScores() {
        // 0.98^149 = 0.0493 and 0.98^148 = 0.0503.
        assertThat(why(solve(List.of(LOAD), GOOD, GOOD, everyday(0, 1, 0, 1, 148, 0))
                        .findings()
                        .getFirst()))
                .isEqualTo("only 148 everyday items count, at least 149 are needed");
        assertThat(why(solve(List.of(LOAD), GOOD, GOOD, EverydayScores.NONE)
                        .findings()
                        .getFirst()))
                .isEqualTo("no everyday item has a score for hate");
    }

    @Test
    void scoresThatAreNoProbabilitiesAreRefused() {
        assertThatThrownBy(() -> Scores.none().positives(1, Double.NaN).labelled())
                .hasMessage("a score must lie in 0..1, but was NaN");
        assertThatThrownBy(() -> EverydayScores.of(Map.of(Category.HATE, new double[] {Double.NaN})))
                .hasMessage("a score must lie in 0..1, but was NaN");
        assertThatThrownBy(() -> EverydayScores.of(Map.of(Category.HATE, new double[1], Category.SPAM, new double[2])))
                .hasMessageContaining("hate has 1 scores, but another category has 2");
    }

    private static String why(Finding finding) {
        assertThat(finding.verdict()).isInstanceOf(Verdict.NotEnoughData.class);
        return ((Verdict.NotEnoughData) finding.verdict()).why();
    }

    private static Finding solve(Obligation obligation, Scores selection, Scores proof) {
        return solve(List.of(obligation), selection, proof, EverydayScores.NONE)
                .findings()
                .getFirst();
    }

    private static Solution solve(
            List<Obligation> obligations, Scores selection, Scores proof, EverydayScores everyday) {
        return new ThresholdSolver(new Evidence(
                        Map.of(Category.HATE, selection.labelled()), Map.of(Category.HATE, proof.labelled()), everyday))
                .solve(obligations);
    }

    private static EverydayScores everyday(int high, double top, int some, double middle, int rest, double low) {
        double[] scores = new double[high + some + rest];
        Arrays.fill(scores, low);
        Arrays.fill(scores, 0, high, top);
        Arrays.fill(scores, high, high + some, middle);
        return EverydayScores.of(Map.of(Category.HATE, scores));
    }
}
