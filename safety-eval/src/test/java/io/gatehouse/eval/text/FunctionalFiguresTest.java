package io.gatehouse.eval.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.suite.FunctionalCase;
import io.gatehouse.eval.text.FunctionalFigures.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionalFiguresTest {

    private static final List<Category> CATEGORIES = List.of(Category.HATE, Category.HARASSMENT);

    private final Decisions decisions = new Decisions(
            new PolicyLoader().builtIn("default"), CATEGORIES, new BundleRef("b", "1", "sha256:" + "0".repeat(64)));

    private final List<FunctionalCase> cases = List.of(
            new FunctionalCase("plain hate", Category.HATE, true, "one"),
            new FunctionalCase("plain hate", Category.HATE, true, "two"),
            new FunctionalCase("plain words", Category.HATE, false, "three"),
            new FunctionalCase("foreign words", Category.HATE, false, "four"));

    private final List<Outcome> outcomes = FunctionalFigures.outcomes(
            cases,
            List.of(new double[] {0.99, 0}, new double[] {0.1, 0.99}, new double[] {0.1, 0.99}, new double[0]),
            CATEGORIES,
            decisions);

    @Test
    void aCaseIsToldByItsOwnCategoryAndDecidedByAll() {
        assertThat(outcomes).extracting(Outcome::isTold).containsExactly(true, false, true, false);
        assertThat(outcomes).extracting(Outcome::isDecidedWell).containsExactly(true, true, false, false);
    }

    @Test
    void theTableCountsFunctionByFunctionAndInAll() {
        assertThat(FunctionalFigures.table(outcomes, 0).rows())
                .extracting(row -> row.getFirst() + ' ' + row.get(1) + ' ' + row.get(2))
                .containsExactly(
                        "hate: plain hate harmful 2",
                        "hate: plain words harmless 1",
                        "hate: foreign words harmless 1",
                        "hate, all functions harmful 2",
                        "hate, all functions harmless 2",
                        "all functions harmful 2",
                        "all functions harmless 2");
    }

    @Test
    void casesThatNeedALexiconAreSpokenOf() {
        assertThat(FunctionalFigures.table(outcomes, 16).legend()).contains("Left out: 16 cases");
        assertThat(FunctionalFigures.table(outcomes, 0).legend()).doesNotContain("Left out");
    }
}
