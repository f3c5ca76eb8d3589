package io.gatehouse.eval.suite;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FunctionalSuiteTest {

    /** The first never comes from words alone and is never written down; the second is about sound. */
    private static final Set<Category> WITHOUT_TEXTS = EnumSet.of(Category.SEXUAL_MINORS, Category.INAUTHENTIC);

    private final List<FunctionalCase> cases;

    FunctionalSuiteTest() throws IOException {
        cases = FunctionalSuite.load();
    }

    @Test
    void hasEightHundredCasesWithoutALexicon() {
        assertThat(cases).hasSizeGreaterThanOrEqualTo(800);
    }

    @Test
    void aLexiconAddsTheCasesWithTheSlot() throws IOException {
        List<FunctionalCase> more = FunctionalSuite.load(List.of("zzone", "zztwo"));

        assertThat(more).hasSizeGreaterThan(cases.size()).containsAll(cases);
        assertThat(more).extracting(FunctionalCase::text).noneMatch(text -> text.contains("{"));
    }

    @Test
    void everyFunctionHasEightCases() throws IOException {
        Map<String, Long> sizes = FunctionalSuite.load(List.of("zzone")).stream()
                .collect(groupingBy(FunctionalCase::function, counting()));

        assertThat(sizes)
                .allSatisfy((function, size) -> assertThat(size).as(function).isGreaterThanOrEqualTo(8));
    }

    @Test
    void aFunctionExpectsOneThing() {
        Map<String, Set<Boolean>> expectations =
                cases.stream().collect(groupingBy(FunctionalCase::function, mapping(FunctionalCase::harmful, toSet())));

        assertThat(expectations)
                .allSatisfy((function, expected) ->
                        assertThat(expected).as(function).hasSize(1));
    }

    @Test
    void everyCategoryOfTextHasCasesOfBothKinds() {
        Map<Category, Set<Boolean>> kinds =
                cases.stream().collect(groupingBy(FunctionalCase::category, mapping(FunctionalCase::harmful, toSet())));

        assertThat(kinds.keySet())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(WITHOUT_TEXTS)));
        assertThat(kinds)
                .allSatisfy((category, both) ->
                        assertThat(both).as(category.wireName()).hasSize(2));
    }

    @Test
    void namesEachOfItsFiles() throws IOException {
        Set<String> files = ClassPathFolder.texts(FunctionalSuite.class, "io/gatehouse/eval/suite/functional")
                .keySet();

        assertThat(files.stream().map(file -> "functional/" + file).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(FunctionalSuite.FILES);
    }

    @Test
    void sharesNoTextWithTheTrainingGrammars() throws IOException {
        TrainingGrammars grammars = TrainingGrammars.onTheClassPath();

        assertThat(grammars.size()).isPositive();
        assertThat(cases).extracting(FunctionalCase::text).noneMatch(grammars::hold);
    }
}
