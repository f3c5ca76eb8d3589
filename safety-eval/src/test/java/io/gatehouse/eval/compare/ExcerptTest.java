package io.gatehouse.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(1, 100);

    @Test
    void whatATerminalWouldObeyIsTakenOut() {
        assertThat(Excerpt.of(" one\n\u001b[31mtwo\u202ethree\u200b ")).isEqualTo("one [31mtwo three");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Excerpt.of("\ud83d\ude00".repeat(Excerpt.LONGEST + 1)))
                .isEqualTo("\ud83d\ude00".repeat(Excerpt.LONGEST) + "...");
        assertThat(Excerpt.of("x".repeat(Excerpt.LONGEST))).isEqualTo("x".repeat(Excerpt.LONGEST));
    }

    @Test
    void flipsAreShownWithTheFirstWordsOfTheirTexts() {
        ChampionComparison comparison = flip(Map.of(Category.HATE, true), Set.of(Category.HATE));

        assertThat(comparison.showable()).containsExactly("a");
        assertThat(comparison.withExcerpts("From a set.", Map.of("a", "These <b>words</b> | and more")))
                .satisfies(shown -> {
                    assertThat(shown.flips())
                            .extracting(Flip::excerpt)
                            .containsExactly("These <b>words</b> | and more");
                    assertThat(new ComparisonTables(shown).tables(5).getLast().legend())
                            .endsWith("From a set.");
                    assertThat(new ComparisonTables(shown).tables(5).getLast().markdown())
                            .anyMatch(line -> line.contains("These &lt;b>words&lt;/b> \\| and more"));
                });
    }

    @Test
    void whatIsSaidOfMinorsIsNeverShown() {
        for (ChampionComparison comparison : List.of(
                flip(Map.of(Category.SEXUAL_MINORS, true), Set.of()),
                flip(Map.of(Category.HATE, true), Set.of(Category.SEXUAL_MINORS)))) {
            assertThat(comparison.showable()).isEmpty();
            ChampionComparison shown = comparison.withExcerpts("From a set.", Map.of("a", "hidden words"));
            assertThat(shown.flips()).extracting(Flip::excerpt).containsExactly("");
            assertThat(new ComparisonTables(shown).tables(5).getLast().rows().getFirst())
                    .endsWith("(restricted)");
        }
    }

    private static ChampionComparison flip(Map<Category, Boolean> labels, Set<Category> flagged) {
        return ChampionComparison.of(
                RunResults.of("old", List.of(result(labels, Action.BLOCK, flagged))),
                RunResults.of("new", List.of(result(labels, Action.ALLOW, Set.of()))),
                BOOTSTRAP);
    }

    private static ItemResult result(Map<Category, Boolean> labels, Action action, Set<Category> flagged) {
        return new ItemResult("a", labels, Map.of(), action, Optional.of(flagged), Map.of(), "");
    }
}
