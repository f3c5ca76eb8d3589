package io.gatehouse.eval.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.policy.Trigger;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Proportion;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Map<String, String> ENGLISH = Map.of("language", "en");
    private static final Map<String, String> WELSH = Map.of("language", "cy");

    /** 40 positives: 20 blocked, 10 reviewed, 10 missed. 120 negatives: 30 reviewed. */
    private static final Runs COUNTED = Runs.run()
            .with(20, 0.95, true, ENGLISH)
            .with(10, 0.6, true, ENGLISH)
            .with(10, 0.1, true, ENGLISH)
            .with(30, 0.55, false, ENGLISH)
            .with(90, 0.05, false, ENGLISH);

    @Test
    void eachRuleOfThePolicyIsAnOperatingPoint() {
        CategoryRow row = COUNTED.evaluated().categories().getFirst();

        assertThat(row.points())
                .extracting(PointRow::trigger)
                .extracting(Trigger::rule)
                .containsExactly("hate-block", "hate-review");
        PointRow block = row.points().getFirst();
        assertThat(block.precision()).isEqualTo(Estimate.share(new Proportion(20, 20)));
        assertThat(block.recall()).isEqualTo(Estimate.share(new Proportion(20, 40)));
        PointRow review = row.points().getLast();
        assertThat(review.precision()).isEqualTo(Estimate.share(new Proportion(30, 60)));
        assertThat(review.recall()).isEqualTo(Estimate.share(new Proportion(30, 40)));
        assertThat(review.falseAlarms()).isEqualTo(Estimate.share(new Proportion(30, 120)));
        // 2 x 30 hits out of 60 flagged and 40 positives.
        assertThat(known(review.f1()).value()).isEqualTo(0.6);
        assertThat(known(review.f1()).range()).hasValueSatisfying(range -> {
            assertThat(range.low()).isLessThan(0.6);
            assertThat(range.high()).isGreaterThan(0.6);
        });
    }

    @Test
    void figuresOfScoresAreThoseOfTheHandWorkedCase() {
        CategoryRow row = COUNTED.evaluated().categories().getFirst();

        // 30 of 40 positives beat all 120 negatives; 10 beat 90 of them.
        assertThat(known(row.auroc()).value()).isCloseTo((30 * 120 + 10 * 90) / 4800.0, within(1e-12));
        assertThat(known(row.brier()).value())
                .isCloseTo((20 * 0.0025 + 10 * 0.16 + 10 * 0.81 + 30 * 0.3025 + 90 * 0.0025) / 160, within(1e-12));
        assertThat(known(row.averagePrecision()).range()).isPresent();
        assertThat(known(row.calibrationError()).range()).isEmpty();
        // One alarm of 120 is allowed, and the 30 at 0.55 tie.
        assertThat(row.recallAtOnePercent()).isEqualTo(Estimate.share(new Proportion(30, 40)));
        // Six are allowed, and the tie of 30 is still too many.
        assertThat(row.recallAtFivePercent()).isEqualTo(Estimate.share(new Proportion(30, 40)));
    }

    @Test
    void decisionsCountWhatIsAbstainedFrom() {
        DecisionRow row = Runs.run()
                .with(60, 0.05, false, ENGLISH)
                .with(20, 0.6, true, ENGLISH)
                .abstained(20, Map.of(Category.HATE, true), WELSH)
                .evaluated()
                .decisions()
                .getFirst();

        assertThat(row.slice()).isEqualTo(Slice.ALL);
        assertThat(row.reviewed()).isEqualTo(Estimate.share(new Proportion(40, 100)));
        assertThat(row.abstained()).isEqualTo(Estimate.share(new Proportion(20, 100)));
        assertThat(row.failed()).isEqualTo(Estimate.share(new Proportion(0, 100)));
        assertThat(row.allowed()).isEqualTo(Estimate.share(new Proportion(60, 100)));
    }

    @Test
    void slicesStandBesideEachOther() {
        Evaluation evaluation = Runs.run()
                .with(30, 0.95, true, ENGLISH)
                .with(30, 0.05, false, ENGLISH)
                .with(5, 0.05, true, WELSH)
                .evaluated();

        assertThat(evaluation.categories())
                .extracting(row -> row.slice().toString(), CategoryRow::items)
                .containsExactly(tuple("all items", 65), tuple("language: en", 60), tuple("language: cy", 5));
        assertThat(evaluation.categories().getLast().auroc()).isEqualTo(Estimate.tooFew(0));
    }

    @Test
    void whatIsLeftOutOfTheSlicesIsCounted() {
        Runs runs = Runs.run();
        IntStream.range(0, 27).forEach(i -> runs.with(i < 20 ? 9 : 4, 0.05, false, Map.of("identity", "group " + i)));

        Evaluation evaluation = runs.with(1, 0.05, false, ENGLISH).evaluated();

        assertThat(evaluation.decisions()).hasSize(1 + 20 + 1);
        assertThat(evaluation.leftOut()).containsExactly(new LeftOut("identity", 20, 7, 4));
    }

    @Test
    void oneKindAloneIsNotEnoughData() {
        Evaluation evaluation = Runs.run().with(100, 0.95, true, ENGLISH).evaluated();

        CategoryRow row = evaluation.categories().getFirst();
        assertThat(row.auroc()).isEqualTo(Estimate.tooFew(0));
        assertThat(row.points().getFirst().recall()).isEqualTo(Estimate.share(new Proportion(100, 100)));
        assertThat(row.points().getFirst().falseAlarms()).isEqualTo(Estimate.tooFew(0));
        assertThat(evaluation.curves()).isEmpty();
    }

    @Test
    void whatIsLabelledButNotScoredIsNamed() {
        Evaluation evaluation = Runs.run()
                .with(20, 0.95, true, ENGLISH)
                .abstained(3, Map.of(Category.INAUTHENTIC, true), ENGLISH)
                .evaluated();

        assertThat(evaluation.unscored()).containsExactly(Category.INAUTHENTIC);
    }

    @Test
    void aRuleThatFlagsNothingRightHasAnF1WithoutRange() {
        Evaluation evaluation = Runs.run()
                .with(30, 0.1, true, ENGLISH)
                .with(30, 0.05, false, ENGLISH)
                .evaluated();

        assertThat(evaluation.categories().getFirst().points().getFirst().f1())
                .isEqualTo(new Estimate.Known(0, Optional.empty(), 60));
    }

    @Test
    void functionsOfASuitePassWhereThePolicyDecidesWell() {
        Evaluation evaluation = Runs.run()
                .with(3, 0.6, true, Map.of("function", "plain hate"))
                .with(1, 0.1, true, Map.of("function", "plain hate"))
                .with(2, 0.1, false, Map.of("function", "counter speech"))
                .abstained(1, Map.of(Category.HATE, false), Map.of("function", "counter speech"))
                .evaluated();

        assertThat(evaluation.functions())
                .containsExactly(
                        new FunctionRow(Category.HATE, "plain hate", true, true, new Proportion(3, 4), 0, 0),
                        new FunctionRow(Category.HATE, "counter speech", false, false, new Proportion(2, 3), 1, 0));
        assertThat(evaluation.decisions()).extracting(DecisionRow::slice).containsExactly(Slice.ALL);
    }

    @Test
    void whatThereIsNothingToJudgeByHasToBeHeldAndNotToFail() {
        Map<String, String> blank = Map.of("function", "one colour", "expected", "held");
        Map<String, String> silent = Map.of("function", "silence");
        Evaluation evaluation = Runs.run()
                .abstained(2, Map.of(Category.WEAPONS, false), blank)
                .failed(1, Map.of(Category.WEAPONS, false), blank)
                .with(1, 0.6, true, silent)
                .failed(1, Map.of(Category.HATE, true), silent)
                .evaluated();

        assertThat(evaluation.functions())
                .containsExactly(
                        new FunctionRow(Category.WEAPONS, "one colour", false, true, new Proportion(2, 3), 2, 0),
                        new FunctionRow(Category.HATE, "silence", true, true, new Proportion(1, 2), 0, 0));
        assertThat(evaluation.decisions()).extracting(DecisionRow::slice).containsExactly(Slice.ALL);
    }

    @Test
    void aHarmfulCaseThatIsOnlyLabelledIsNotPassedAndCounted() {
        Map<String, String> swearing = Map.of("function", "swearing");
        Evaluation evaluation = Runs.run()
                .labelled(2, true, swearing)
                .with(1, 0.6, true, swearing)
                .labelled(1, false, Map.of("function", "mild words"))
                .evaluated();

        assertThat(evaluation.functions())
                .containsExactly(
                        new FunctionRow(Category.HATE, "swearing", true, true, new Proportion(1, 3), 0, 2),
                        new FunctionRow(Category.HATE, "mild words", false, false, new Proportion(1, 1), 0, 0));
    }

    private static Estimate.Known known(Estimate figure) {
        return (Estimate.Known) figure;
    }
}
