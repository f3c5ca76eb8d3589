package io.gatehouse.eval.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.suite.FunctionalCase;
import io.gatehouse.eval.text.FunctionalFigures.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionalFiguresTest {

    private static final List<Category> CATEGORIES = List.of(Category.HATE, Category.HARASSMENT);

    private final Decisions decisions = Texts.decisions(Category.HATE, Category.HARASSMENT);

    private final List<FunctionalCase> cases = List.of(
            new FunctionalCase("plain hate", Category.HATE, true, "one"),
            new FunctionalCase("plain hate", Category.HATE, true, "two"),
            new FunctionalCase("plain words", Category.HATE, false, "three"),
            new FunctionalCase("foreign words", Category.HATE, false, "four"),
            new FunctionalCase("foreign hate", Category.HATE, true, "five"));

    private final List<Outcome> outcomes = FunctionalFigures.outcomes(
            cases,
            List.of(
                    new double[] {0.99, 0},
                    new double[] {0.1, 0.99},
                    new double[] {0.1, 0.99},
                    new double[0],
                    new double[0]),
            CATEGORIES,
            decisions);

    @Test
    void aCaseIsToldByItsOwnCategoryAndDecidedByAll() {
        assertThat(outcomes).extracting(Outcome::isTold).containsExactly(true, false, true, false, false);
        assertThat(outcomes).extracting(Outcome::isDecidedWell).containsExactly(true, true, false, false, true);
    }

    @Test
    void aCaseThatIsAbstainedFromIsNeitherToldNorMissedAndGoesToAPerson() {
        assertThat(row("hate: foreign words"))
                .containsExactly("harmless", "1", "-", "0.000 (0.000 to 0.975, n = 1)", "1");
        assertThat(row("hate: foreign hate"))
                .containsExactly("harmful", "1", "-", "1.000 (0.025 to 1.000, n = 1)", "1");
    }

    @Test
    void totalsTellOfTheScoredAndDecideOfAll() {
        // Told: one of the two harmful texts that have a score. Decided: all three, one of them for want of a score.
        assertThat(row("all functions"))
                .containsExactly("harmful", "3", "0.500 (0.013 to 0.987, n = 2)", "1.000 (0.292 to 1.000, n = 3)", "1");
    }

    @Test
    void aCategoryThatTheBundleDoesNotGiveScoresNothing() {
        List<Outcome> graphic = FunctionalFigures.outcomes(
                List.of(new FunctionalCase("gore", Category.VIOLENCE_GRAPHIC, true, "six")),
                List.of(new double[] {0.99, 0}),
                CATEGORIES,
                decisions);

        assertThat(graphic).singleElement().satisfies(outcome -> {
            assertThat(outcome.isAbstained()).isFalse();
            assertThat(outcome.isTold()).isFalse();
            assertThat(outcome.isDecidedWell()).isTrue();
        });
    }

    @Test
    void theTableCountsFunctionByFunctionAndInAll() {
        assertThat(FunctionalFigures.table(outcomes, 0).rows())
                .extracting(row -> row.getFirst() + ' ' + row.get(1) + ' ' + row.get(2))
                .containsExactly(
                        "hate: plain hate harmful 2",
                        "hate: plain words harmless 1",
                        "hate: foreign words harmless 1",
                        "hate: foreign hate harmful 1",
                        "hate, all functions harmful 3",
                        "hate, all functions harmless 2",
                        "all functions harmful 3",
                        "all functions harmless 2");
    }

    @Test
    void casesThatNeedALexiconAreSpokenOf() {
        assertThat(FunctionalFigures.table(outcomes, 16).legend()).contains("Left out: 16 cases with a slur", "--data");
        assertThat(FunctionalFigures.table(outcomes, 0).legend()).doesNotContain("Left out");
    }

    /** The first row of a function, without its name. */
    private List<String> row(String function) {
        return FunctionalFigures.table(outcomes, 0).rows().stream()
                .filter(row -> row.getFirst().equals(function))
                .map(row -> row.subList(1, row.size()))
                .findFirst()
                .orElseThrow();
    }
}
