package io.gatehouse.eval.gate;

import static io.gatehouse.eval.compare.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.compare.FaultyInputException;
import io.gatehouse.eval.compare.ItemResult;
import io.gatehouse.eval.compare.RunResults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    /** Precision 40/50, recall 40/50, specificity 90/100; Portuguese positives are all found. */
    private static final RunResults CHALLENGER = run("challenger")
            .with(10, true, 0.4, false, "en")
            .with(20, true, 0.9, true, "en")
            .with(20, true, 0.9, true, "pt")
            .with(10, false, 0.6, true, "en")
            .with(90, false, 0.1, false, "en")
            .results();

    /** The same items, of which it found 45. */
    private static final RunResults CHAMPION = run("champion")
            .with(5, true, 0.4, false, "en")
            .with(25, true, 0.9, true, "en")
            .with(20, true, 0.9, true, "pt")
            .with(10, false, 0.6, true, "en")
            .with(90, false, 0.1, false, "en")
            .results();

    @Test
    void aFigureIsHeldToWhatIsDemanded() throws IOException {
        GateVerdict open = judge("- { figure: recall, category: hate, at-least: 0.8 }");
        GateVerdict shut = judge("- { figure: recall, category: hate, at-least: 0.81 }");

        assertThat(open.exitCode()).isZero();
        assertThat(shut.exitCode()).isEqualTo(1);
        // Clopper and Pearson for 40 of 50.
        assertThat(shut.findings().getFirst().reason())
                .isEqualTo("the recall of hate is 0.800 (0.663 to 0.900, n = 50); demanded is at least 0.81");
    }

    @ParameterizedTest
    @CsvSource({
        "precision, 0.8",
        "recall, 0.8",
        "specificity, 0.9",
        "f1, 0.8",
        // 10 of 50 positives lose to 10 of 100 negatives: 1 - 0.2 x 0.1.
        "auroc, 0.98",
        // 40 at once, the rest at 50 of 60: 0.8 + 0.2 x 5 / 6.
        "average-precision, 0.9666"
    })
    void everyFigureIsMeasured(String figure, double value) throws IOException {
        String demand = "- { figure: " + figure + ", category: hate, at-least: ";

        assertThat(judge(demand + (value - 0.0001) + " }").isOpen()).isTrue();
        assertThat(judge(demand + (value + 0.0002) + " }").isOpen()).isFalse();
    }

    /** Of three harmful cases two are held; of two harmless ones, one passes. */
    @Test
    void aSuiteIsJudgedByWhatBecomesOfItsCases() throws IOException {
        RunResults suite = RunResults.of(
                "suite",
                List.of(
                        oneCase("a", true, Action.BLOCK),
                        oneCase("b", true, Action.REVIEW),
                        oneCase("c", true, Action.LABEL),
                        oneCase("d", false, Action.ALLOW),
                        oneCase("e", false, Action.REVIEW)));
        String demands = """
                - { figure: share-held, category: hate, slice: function=plain hate, at-least: 0.6 }
                - { figure: share-held, category: hate, at-least: 0.7 }
                - { figure: share-let-pass, category: hate, at-least: 0.5 }
                - { figure: share-let-pass, category: spam, at-least: 0 }
                """;

        GateVerdict verdict = gate(demands).judge(suite, Optional.empty());

        assertThat(verdict.findings()).extracting(GateFinding::holds).containsExactly(true, false, true, false);
        assertThat(verdict.findings().getFirst().reason())
                .isEqualTo(
                        "the share-held of hate where function=plain hate is 0.667 (n = 3); demanded is at least 0.6");
        assertThat(verdict.findings().getLast().reason()).endsWith("no item is such a case of a functional suite");
    }

    @Test
    void aCaseThatNothingCouldLookAtIsNotHeldByMerit() throws IOException {
        ItemResult held = oneCase("a", true, Action.REVIEW);
        ItemResult failed = new ItemResult(
                "b", held.labels(), held.scores(), Action.REVIEW, Optional.empty(), held.slices(), "", true);

        GateVerdict verdict = gate("- { figure: share-held, category: hate, at-least: 0.6 }")
                .judge(RunResults.of("suite", List.of(held, failed)), Optional.empty());

        assertThat(verdict.isOpen()).isFalse();
        assertThat(verdict.findings().getFirst().reason()).contains("is 0.500 (n = 2)");
    }

    @Test
    void itemsOfAnyOtherDatasetAreNoCases() throws IOException {
        assertThat(judge("- { figure: share-held, category: hate, at-least: 0 }")
                        .isOpen())
                .isFalse();
    }

    @Test
    void theGateOfTheBuildCanBeRead() throws IOException {
        assertThat(Gate.functional().judge(CHALLENGER, Optional.empty()).findings())
                .hasSizeGreaterThan(30);
    }

    private static ItemResult oneCase(String id, boolean applies, Action action) {
        return new ItemResult(
                id,
                Map.of(Category.HATE, applies),
                Map.of(),
                action,
                Optional.empty(),
                Map.of("function", applies ? "plain hate" : "counter speech"),
                "");
    }

    @Test
    void aSliceIsLookedAtAlone() throws IOException {
        GateVerdict verdict = judge("- { figure: recall, category: hate, slice: language=pt, at-least: 1 }");

        assertThat(verdict.isOpen()).isTrue();
        assertThat(verdict.findings().getFirst().reason()).startsWith("the recall of hate where language=pt is 1.000");
    }

    @Test
    void aChallengerMayBeBelowTheChampionByAMargin() throws IOException {
        assertThat(compare("- { figure: recall, category: hate, not-below-champion-by: 0.11 }")
                        .isOpen())
                .isTrue();
        GateVerdict shut = compare("- { figure: recall, category: hate, not-below-champion-by: 0.05 }");

        assertThat(shut.isOpen()).isFalse();
        assertThat(shut.findings().getFirst().reason())
                .isEqualTo("the recall of hate is 0.800 (0.663 to 0.900, n = 50), -0.100 against the champion's"
                        + " 0.900 (0.782 to 0.967, n = 50); demanded is not below the champion by more than 0.05");
        assertThat(compare("- { figure: specificity, category: hate, not-below-champion-by: 0 }")
                        .isOpen())
                .isTrue();
    }

    @Test
    void whatCannotBeToldShutsTheGate() throws IOException {
        GateVerdict verdict = judge("- { figure: recall, category: hate, slice: language=de, at-least: 0 }");

        assertThat(verdict.exitCode()).isEqualTo(1);
        assertThat(verdict.findings().getFirst().reason())
                .isEqualTo("the recall of hate where language=de cannot be told: only 0 items are positive, 20 are"
                        + " needed");
        assertThat(judge("- { figure: auroc, category: spam, at-least: 0 }")
                        .findings()
                        .getFirst()
                        .reason())
                .endsWith("cannot be told: only 0 items are positive and have a score, 20 are needed");
    }

    @Test
    void everyDemandIsJudged() throws IOException {
        GateVerdict verdict = judge("""
                - figure: recall
                  category: hate
                  at-least: 0.99
                - figure: precision
                  category: hate
                  at-least: 0.5
                """);

        assertThat(verdict.findings()).extracting(GateFinding::holds).containsExactly(false, true);
        assertThat(verdict.isOpen()).isFalse();
    }

    @Test
    void aDemandThatComparesNeedsAChampionOfTheSameItems() {
        String demand = "- { figure: recall, category: hate, not-below-champion-by: 0 }";

        assertThatThrownBy(() -> judge(demand))
                .isInstanceOf(FaultyInputException.class)
                .hasMessage("the recall of hate is compared with a champion, and none was given");
        RunResults other = run("other").with(1, true, 0.5, true).results();
        assertThatThrownBy(() -> gate(demand).judge(CHALLENGER, Optional.of(other)))
                .isInstanceOf(FaultyInputException.class)
                .hasMessageContaining("missing from other");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            figure: recall                                                    | gate.yaml must be a list
            []                                                                | gate.yaml must be a list
            - recall                                                          | entry 1: it must have a figure
            - { category: hate, at-least: 0.5 }                               | entry 1: "figure" is missing
            - { figure: recal, category: hate, at-least: 0.5 }                | did you mean "recall"?
            - { figure: recall, category: haet, at-least: 0.5 }               | did you mean "hate"?
            - { figure: recall, category: hate }                              | it needs at-least or not-below-champion-by
            - { figure: recall, category: hate, at-least: 0.5, not-below-champion-by: 0 } | it has both
            - { figure: recall, category: hate, at-least: 95 }                | at-least is a number from 0 to 1, but was 95
            - { figure: recall, category: hate, at-least: high }              | at-least is a number from 0 to 1
            - { figure: recall, category: hate, not-below-champion-by: -0.1 } | not-below-champion-by is a number
            - { figure: recall, category: hate, slice: en, at-least: 0.5 }    | for example language=en
            - { figure: recall, category: hate, at-most: 0.5, at-least: 0 }   | nothing is called "at-most"
            - { figure: recall, figure: f1, category: hate, at-least: 0 }     | gate.yaml is no YAML
            - { figure                                                        | gate.yaml is no YAML
            """)
    void whatIsWrongIsSaid(String yaml, String fault) {
        assertThatThrownBy(() -> gate(yaml))
                .isInstanceOf(FaultyInputException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> gate("- { figure: recal, category: haet }\n- { figure: f1 }\n"))
                .isInstanceOfSatisfying(
                        FaultyInputException.class,
                        refused -> assertThat(refused.faults()).hasSize(5));
    }

    private static GateVerdict judge(String yaml) throws IOException {
        return gate(yaml).judge(CHALLENGER, Optional.empty());
    }

    private static GateVerdict compare(String yaml) throws IOException {
        return gate(yaml).judge(CHALLENGER, Optional.of(CHAMPION));
    }

    private static Gate gate(String yaml) throws IOException {
        return Gate.read("gate.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
