package io.gatehouse.eval.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.policy.DefaultRules;
import io.gatehouse.domain.policy.Obligation;
import io.gatehouse.domain.policy.Obligation.PrecisionAtLeast;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.policy.ScoreRule;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.metric.ScoredLabels;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SolvedPolicyTest {

    private static final String DIGEST = "sha256:" + "0".repeat(64);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Provenance PROVENANCE = new Provenance("comments", DIGEST, "text-safety@0.3.0");

    private static final Policy POLICY = new PolicyLoader().load(DefaultRules.source() + """

            obligations:
              # The board asked for this.
              - id: hate-block-precision
                rule: hate-block
                precision-at-least: 0.95
              - id: sexual-recall
                rule: sexual-review
                recall-at-least: 0.90
              - { id: load, rules: [hate-review], review-load-at-most: 0.02 }
            """);

    private static final Scores GOOD = Scores.none().positives(200, 0.9).negatives(40, 0.5);

    @Test
    void thresholdsAndWhereTheyComeFromAreWrittenAndNothingElseChanges() {
        Policy next = solved(POLICY, solution(POLICY)).next();

        assertThat(next.ref().version()).isEqualTo(POLICY.ref().version() + 1);
        double before =
                ((PrecisionAtLeast) POLICY.obligations().getFirst()).rule().atLeast();
        assertThat(added(POLICY.source(), next.source()))
                .containsExactly(
                        "version: " + next.ref().version(),
                        "    # solved: 2026-11-27 from obligation hate-block-precision; before, version "
                                + POLICY.ref().version() + " had " + before,
                        "    at-least: 0.501",
                        "    # solved: 2026-11-27 on snapshot comments (" + DIGEST + "), scored by text-safety@0.3.0",
                        "    # solved: at 0.501: met, better by 0.035",
                        "    # solved: selection part: 200 of 200 (1.000, at least 0.974 with 99.5 % confidence)",
                        "    # solved: held-back part: 200 of 200 (1.000, at least 0.985 with 95 % confidence)",
                        "    # solved: 2026-11-27 on snapshot comments (" + DIGEST + "), scored by text-safety@0.3.0",
                        "    # solved: not enough data: no item of the selection part is labelled for sexual",
                        "  # solved: 2026-11-27 on snapshot comments (" + DIGEST + "), scored by text-safety@0.3.0",
                        "  # solved: not met, missed by 0.010 on the everyday items",
                        "  # solved: everyday items: 4 of 300 (0.013, at most 0.030 with 95 % confidence)");
        assertThat(next.source().lines().filter(line -> !line.contains("# solved: ")))
                .hasSameSizeAs(POLICY.source().lines().toList());
        assertThat(next.source()).contains("# The board asked for this.");
    }

    @Test
    void aThresholdThatTwoObligationsSolveIsWrittenOnce() {
        Policy policy = new PolicyLoader().load(DefaultRules.source() + """

                obligations:
                  - { id: in-texts, rule: hate-review, modality: text, recall-at-least: 0.9 }
                  - { id: in-pictures, rule: hate-review, modality: image, recall-at-least: 0.8 }
                """);

        Policy next = solved(policy, solution(policy)).next();

        assertThat(next.source())
                .containsOnlyOnce(
                        "    # solved: 2026-11-27 from obligations in-texts and in-pictures; before, version ")
                .containsOnlyOnce("    at-least: 0.9\n    action: REVIEW\n    because: This may be hate");
        assertThat(next.obligations())
                .allSatisfy(owed -> assertThat(
                                ((Obligation.RecallAtLeast) owed).rule().atLeast())
                        .isEqualTo(0.9));
    }

    @Test
    void writingTheSameAgainAddsNothing() {
        Policy once = solved(POLICY, solution(POLICY)).next();
        Policy twice = solved(once, solution(once)).next();

        assertThat(twice.source().lines()).hasSameSizeAs(once.source().lines().toList());
        assertThat(twice.obligations())
                .extracting(Obligation::id)
                .containsExactly("hate-block-precision", "sexual-recall", "load");
        assertThat(twice.source())
                .contains("# solved: 2026-11-27 from obligation hate-block-precision; the same in version "
                        + once.ref().version());
    }

    @Test
    void whatCannotBeReachedNamesTheThresholdThatComesClosest() {
        Map<Category, ScoredLabels> half = Map.of(
                Category.HATE,
                Scores.none().positives(500, 0.92).negatives(500, 0.92).labelled());
        Solution unmet = new ThresholdSolver(new Evidence(half, half, EverydayScores.NONE)).solve(POLICY.obligations());

        assertThat(solved(POLICY, unmet).next().source())
                .contains("# solved: not met, missed by 0.491 on the selection part, closest at 0.9\n");
    }

    @Test
    void whatIsHardlyMissedIsMissed() {
        Proportion some = new Proportion(218, 4820);
        Obligation owed = new Obligation.ReviewLoadAtMost(
                "load", List.of(new ScoreRule("hate-review", Category.HATE, 0.4)), 0.05, 0.95);

        Figure load = Figure.above(Part.EVERYDAY, some, 0.95);
        String outcome = new FindingText(Finding.of(owed, List.of(load), load.staysBelow(0.05))).outcome();

        assertThat(outcome).isEqualTo("not met, missed by less than 0.001 on the everyday items");
    }

    @Test
    void theTableSaysWhatIsOwedAndWhatCameOfIt() {
        assertThat(solution(POLICY).table().rows().getFirst())
                .containsExactly(
                        "hate-block-precision",
                        "precision of hate-block at least 0.95 with 95 % confidence",
                        "0.501",
                        "200 of 200 (1.000, at least 0.974 with 99.5 % confidence)",
                        "200 of 200 (1.000, at least 0.985 with 95 % confidence)",
                        "met, better by 0.035");
    }

    @Test
    void whatCannotStandInACommentIsRefused() {
        assertThatThrownBy(() -> new Provenance("a\nrules: []", DIGEST, "b"))
                .hasMessageStartingWith("a name is one line of text");
        assertThatThrownBy(() -> new Provenance("a", "sha256:1", "b"))
                .hasMessage("a snapshot's digest is \"sha256:\" and 64 hex digits, but was sha256:1");
    }

    private static SolvedPolicy solved(Policy policy, Solution solution) {
        return new SolvedPolicy(policy, solution, _ -> List.of(PROVENANCE), DAY);
    }

    private static Solution solution(Policy policy) {
        double[] everyday = new double[300];
        Arrays.fill(everyday, 0, 4, 0.99);
        return new ThresholdSolver(new Evidence(
                        Map.of(Category.HATE, GOOD.labelled()),
                        Map.of(Category.HATE, GOOD.labelled()),
                        EverydayScores.of(Map.of(Category.HATE, everyday))))
                .solve(policy.obligations());
    }

    /** The lines of the second that the first does not have, as often as they stand there. */
    private static List<String> added(String first, String second) {
        List<String> old = first.lines().toList();
        return second.lines().filter(line -> !old.contains(line)).toList();
    }
}
