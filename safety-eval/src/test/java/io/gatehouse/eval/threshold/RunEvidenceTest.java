package io.gatehouse.eval.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Obligation;
import io.gatehouse.domain.policy.ScoreRule;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.SliceValues;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.run.ItemResult;
import io.gatehouse.eval.run.Outcome;
import io.gatehouse.eval.run.RunIdentity;
import io.gatehouse.eval.run.RunResults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunEvidenceTest {

    private static final ScoreRule RULE = new ScoreRule("hate-review", Category.HATE, 0.5);

    private static final RunIdentity IDENTITY =
            new RunIdentity("d@1", "sha256:" + "0".repeat(64), List.of(), 1, "b@1", "", "p@1", "", "test");

    private final List<ItemResult> items = new ArrayList<>();

    @Test
    void validationItemsSelectAndTestItemsProve() {
        add(200, scored(Split.VALIDATION, 0.8, true));
        add(100, scored(Split.VALIDATION, 0.2, false));
        add(100, scored(Split.TEST, 0.8, true));
        add(50, scored(Split.TEST, 0.2, false));

        Finding finding = solve(new Obligation.RecallAtLeast("recall", RULE, 0.9, 0.95));

        assertThat(finding.isMet()).isTrue();
        assertThat(finding.threshold()).hasValue(0.8);
        assertThat(finding.figures())
                .extracting(Figure::share)
                .containsExactly(new Proportion(200, 200), new Proportion(100, 100));
    }

    @Test
    void withoutValidationItemsThereIsNotEnoughData() {
        add(200, scored(Split.TEST, 0.8, true));

        assertThat(solve(new Obligation.RecallAtLeast("recall", RULE, 0.9, 0.95))
                        .verdict())
                .isEqualTo(new Verdict.NotEnoughData("no item of the selection part is labelled for hate"));
    }

    @Test
    void whatIsAbstainedFromOnAnEverydayIsALoadToo() {
        add(3, scored(Split.EVERYDAY, 0.9, false));
        add(397, scored(Split.EVERYDAY, 0.1, false));
        add(
                5,
                new ItemResult(
                        "x",
                        Split.EVERYDAY,
                        Outcome.ABSTAINED,
                        Map.of(),
                        Action.REVIEW,
                        Set.of(),
                        Map.of(),
                        SliceValues.NONE));

        Finding finding = solve(new Obligation.ReviewLoadAtMost("load", List.of(RULE), 0.04, 0.95));

        assertThat(finding.isMet()).isTrue();
        assertThat(finding.figures()).extracting(Figure::share).containsExactly(new Proportion(8, 405));
    }

    @Test
    void whatIsOwedOnOneKindOfItemIsJudgedOnThatKindAlone() {
        add(100, scored(Split.VALIDATION, 0.8, true));
        add(100, scored(Split.VALIDATION, 0.2, false));
        Obligation onPictures = new Obligation.RecallAtLeast("a", RULE, 0.9, 0.95, Optional.of(Modality.IMAGE));

        assertThat(solve(onPictures).verdict())
                .isEqualTo(new Verdict.NotEnoughData("no image item of the selection part is labelled for hate"));
    }

    @Test
    void anItemOfAMixedDatasetSaysOfWhichKindItIs() {
        ItemResult picture = new ItemResult(
                "p",
                Split.TEST,
                Outcome.SCORED,
                Map.of(Category.HATE, 0.9),
                Action.ALLOW,
                Set.of(),
                Map.of(Category.HATE, true),
                SliceValues.of(Map.of("modality", "image")));
        items.add(picture);
        items.add(scored(Split.TEST, 0.8, true));
        JudgedRun run = new JudgedRun(new RunResults(IDENTITY, items), Set.of(Modality.TEXT, Modality.IMAGE));

        assertThat(run.items(Split.TEST, Optional.of(Modality.IMAGE))).containsExactly(picture);
        assertThat(run.items(Split.TEST, Optional.empty())).hasSize(2);
    }

    @Test
    void provenanceIsThatOfTheRunsWhoseItemsCount() {
        Obligation onTexts = new Obligation.RecallAtLeast("a", RULE, 0.9, 0.95, Optional.of(Modality.TEXT));
        Obligation onSounds = new Obligation.RecallAtLeast("b", RULE, 0.9, 0.95, Optional.of(Modality.AUDIO));
        add(1, scored(Split.TEST, 0.8, true));
        RunResults some = new RunResults(IDENTITY, items);
        RunEvidence both = new RunEvidence(
                List.of(new JudgedRun(some, Set.of(Modality.TEXT)), new JudgedRun(some, Set.of(Modality.IMAGE))));

        assertThat(both.provenance(onTexts)).hasSize(1);
        assertThat(both.provenance(onSounds)).hasSize(2);
    }

    @Test
    void withoutEverydayItemsALoadIsUnknown() {
        assertThat(solve(new Obligation.ReviewLoadAtMost("load", List.of(RULE), 0.03, 0.95))
                        .verdict())
                .isInstanceOf(Verdict.NotEnoughData.class);
    }

    private void add(int count, ItemResult item) {
        items.addAll(Collections.nCopies(count, item));
    }

    private static ItemResult scored(Split split, double score, boolean hate) {
        return new ItemResult(
                "x",
                split,
                Outcome.SCORED,
                Map.of(Category.HATE, score),
                Action.ALLOW,
                Set.of(),
                Map.of(Category.HATE, hate),
                SliceValues.NONE);
    }

    private Finding solve(Obligation owed) {
        JudgedRun run = new JudgedRun(new RunResults(IDENTITY, items), Set.of(Modality.TEXT));
        return new ThresholdSolver(new RunEvidence(List.of(run))::of)
                .solve(List.of(owed))
                .findings()
                .getFirst();
    }
}
