package io.gatehouse.eval.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.LabelledText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A model that knows one word, and abstains from another and where it sees full-width letters. */
class RobustnessTest {

    private final List<LabelledText> texts = Stream.concat(
                    IntStream.range(0, 40).mapToObj(i -> text(i % 2 == 0 ? "horrid" : "lovely", i % 2 == 0)),
                    Stream.of(text("mumbled", true), text("mumbled", false), text("mumbled", true)))
            .toList();

    private final List<List<String>> rows = new Robustness(texts, List.of(Category.HATE), RobustnessTest::scores, 1)
            .table()
            .rows();

    private static LabelledText text(String text, boolean hateful) {
        return new LabelledText(text, "hand", Map.of(Category.HATE, hateful), Optional.empty());
    }

    private static List<double[]> scores(List<String> texts) {
        return texts.stream()
                .map(text -> text.equals("mumbled") || text.chars().anyMatch(letter -> letter > 0xFF00)
                        ? new double[0]
                        : new double[] {text.equals("horrid") ? 0.9 : 0.1})
                .toList();
    }

    @Test
    void withoutADisguiseNothingIsLostAndAbstentionsAreCountedToo() {
        assertThat(row("none")).containsExactly("none", "40", "1.000", "1.000", "0.000", "3");
    }

    @Test
    void aWordThatIsNoLongerKnownCostsHalfOfTheRanking() {
        assertThat(row("zero width")).containsExactly("zero width", "40", "1.000", "0.500", "0.500", "0");
    }

    @Test
    void whatWasNotScoredBeforeTheDisguiseIsNotComparedAfterIt() {
        // Disguised, the three mumbled texts are scored; there is nothing to compare them with.
        assertThat(row("zero width").get(1)).isEqualTo("40");
        assertThat(row("zero width").getLast()).isEqualTo("0");
    }

    @Test
    void textsThatAreAbstainedFromAreCountedAndComparedWithNothing() {
        assertThat(row("full width")).containsExactly("full width", "0", "-", "-", "-", "43");
    }

    private List<String> row(String disguise) {
        return rows.stream()
                .filter(row -> row.getFirst().equals(disguise))
                .findFirst()
                .orElseThrow();
    }
}
