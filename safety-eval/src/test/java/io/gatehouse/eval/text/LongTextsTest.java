package io.gatehouse.eval.text;

import static io.gatehouse.domain.taxonomy.Category.HATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.LabelledText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A model that knows one word, and overlooks it in more than ten lines. */
class LongTextsTest {

    private final List<LabelledText> texts = new ArrayList<>();

    @Test
    void aModelThatOverlooksALineAmongManyIsShownTo() {
        add(40, "horrid", Texts.only(HATE));
        add(80, "lovely", Texts.only());

        assertThat(rows())
                .extracting(row -> row.getFirst() + ": " + row.get(1))
                .containsExactly(
                        "0: 1.000 (0.912 to 1.000, n = 40)",
                        "3: 1.000 (0.912 to 1.000, n = 40)",
                        "10: 0.000 (0.000 to 0.088, n = 40)",
                        "30: 0.000 (0.000 to 0.088, n = 40)");
        assertThat(rows()).extracting(List::getLast).containsOnly("0.000 (0.000 to 0.088, n = 40)");
    }

    @Test
    void textsLongerThanALineAndThoseOfUnknownHarmAreNotTaken() {
        add(40, "horrid".repeat(40), Texts.only(HATE));
        add(80, "lovely", Texts.only());
        add(80, "horrid", Map.of(HATE, false));

        assertThat(rows()).extracting(row -> row.get(1)).containsOnly("-");
        assertThat(rows()).extracting(List::getLast).containsOnly("0.000 (0.000 to 0.088, n = 40)");
    }

    @Test
    void moreCompanyThanThereAreHarmlessLinesIsNotTried() {
        add(20, "horrid", Texts.only(HATE));
        add(12, "lovely", Texts.only());

        assertThat(rows()).extracting(List::getFirst).containsExactly("0", "3");
    }

    private void add(int times, String text, Map<Category, Boolean> labels) {
        texts.addAll(
                Collections.nCopies(times, new LabelledText(text, "goemotions_traindev", labels, Optional.empty())));
    }

    private List<List<String>> rows() {
        return new LongTexts(texts, LongTextsTest::scores, Texts.decisions(HATE), 1)
                .table()
                .rows();
    }

    private static List<double[]> scores(List<String> texts) {
        return texts.stream()
                .map(text ->
                        new double[] {text.contains("horrid") && text.lines().count() <= 10 ? 0.9 : 0})
                .toList();
    }
}
