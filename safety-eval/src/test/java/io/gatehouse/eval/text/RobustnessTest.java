package io.gatehouse.eval.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.LabelledText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A model that knows one word, and abstains where it sees full-width letters. */
class RobustnessTest {

    private final List<LabelledText> texts = IntStream.range(0, 40)
            .mapToObj(i -> new LabelledText(
                    i % 2 == 0 ? "horrid" : "lovely", "hand", Map.of(Category.HATE, i % 2 == 0), Optional.empty()))
            .toList();

    private final List<List<String>> rows = new Robustness(texts, List.of(Category.HATE), RobustnessTest::scores, 1)
            .table()
            .rows();

    private static List<double[]> scores(List<String> texts) {
        return texts.stream()
                .map(text -> text.chars().anyMatch(letter -> letter > 0xFF00)
                        ? new double[0]
                        : new double[] {text.equals("horrid") ? 0.9 : 0.1})
                .toList();
    }

    @Test
    void withoutADisguiseNothingIsLost() {
        assertThat(row("none")).containsExactly("none", "40", "1.000", "1.000", "0.000", "0");
    }

    @Test
    void aWordThatIsNoLongerKnownCostsHalfOfTheRanking() {
        assertThat(row("zero width")).containsExactly("zero width", "40", "1.000", "0.500", "0.500", "0");
    }

    @Test
    void textsThatAreAbstainedFromAreCountedAndComparedWithNothing() {
        assertThat(row("full width")).containsExactly("full width", "0", "-", "-", "-", "40");
    }

    private List<String> row(String disguise) {
        return rows.stream()
                .filter(row -> row.getFirst().equals(disguise))
                .findFirst()
                .orElseThrow();
    }
}
