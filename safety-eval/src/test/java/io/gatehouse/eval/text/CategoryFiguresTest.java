package io.gatehouse.eval.text;

import static io.gatehouse.domain.taxonomy.Category.HATE;
import static io.gatehouse.domain.taxonomy.Category.PROFANITY;
import static io.gatehouse.domain.taxonomy.Category.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.report.FigureRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoryFiguresTest {

    private static final List<Category> CATEGORIES = List.of(HATE, PROFANITY, SPAM);

    private final List<ScoredText> texts = new ArrayList<>();

    @Test
    void aCategoryIsMeasuredOnTheTextsWhoseLabelOfItIsKnown() {
        texts.addAll(Texts.times(20, "forum", Map.of(HATE, true), 0.9, 0, 0));
        texts.addAll(Texts.times(10, "forum", Map.of(HATE, true), 0.1, 0, 0));
        texts.addAll(Texts.times(15, "forum", Map.of(HATE, false), 0.05, 0, 0));
        texts.addAll(Texts.times(5, "forum", Map.of(HATE, false), 0.6, 0, 0));
        texts.addAll(Texts.times(7, "forum", Map.of(SPAM, true), 0.9, 0, 0.9));

        assertThat(figure("hate", "forum", "n")).isEqualTo("50");
        // Of 30 x 20 pairs, the 20 high positives win 400, the 10 low ones 150.
        assertThat(figure("hate", "forum", "AUROC")).startsWith("0.917 (");
        assertThat(figure("hate", "forum", "precision at 0.5"))
                .startsWith("0.800 (")
                .endsWith(", n = 25)");
        assertThat(figure("hate", "forum", "recall at 0.5"))
                .startsWith("0.667 (")
                .endsWith(", n = 30)");
        assertThat(figure("hate", "forum", "false alarms at 0.5")).startsWith("0.250 (");
    }

    @Test
    void textsThatAreAbstainedFromAreLeftOut() {
        texts.addAll(Texts.times(2, "forum", Map.of(HATE, true), 0.9, 0, 0));
        texts.addAll(Texts.times(3, "forum", Map.of(HATE, true)));

        assertThat(figure("hate", "all", "n")).isEqualTo("2");
    }

    @Test
    void sourcesAreMeasuredApartAndTogether() {
        texts.addAll(Texts.times(2, "forum", Map.of(HATE, true), 0.9, 0, 0));
        texts.addAll(Texts.times(3, "chat", Map.of(HATE, false), 0.1, 0, 0));

        assertThat(figure("hate", "forum", "n")).isEqualTo("2");
        assertThat(figure("hate", "chat", "n")).isEqualTo("3");
        assertThat(figure("hate", "all", "n")).isEqualTo("5");
    }

    @Test
    void anyHarmIsToldByTheHighestScoreWhateverCategoryItIsOf() {
        texts.addAll(Texts.times(15, "forum", Texts.only(HATE), 0.2, 0, 0.8));
        texts.addAll(Texts.times(5, "forum", Texts.only(SPAM), 0.1, 0, 0.3));
        texts.addAll(Texts.times(20, "forum", Texts.only(), 0.1, 0, 0.2));

        assertThat(figure("any harm", "forum", "positives")).isEqualTo("20");
        assertThat(figure("any harm", "forum", "AUROC")).isEqualTo("1.000");
        assertThat(figure("any harm", "forum", "recall at 0.5")).startsWith("0.750 (");
        assertThat(figure("any harm", "all", "precision at 0.5")).startsWith("1.000 (");
    }

    @Test
    void profanityAloneIsNoHarm() {
        texts.addAll(Texts.times(20, "forum", Texts.only(PROFANITY), 0.1, 0.99, 0.1));

        assertThat(figure("any harm", "forum", "positives")).isEqualTo("0");
        assertThat(figure("any harm", "forum", "false alarms at 0.5")).startsWith("0.000 (");
    }

    @Test
    void oneHarmIsEnoughToKnowButOfAHarmlessTextEveryLabelButThatOfProfanityHasToBeKnown() {
        texts.addAll(Texts.times(9, "forum", Map.of(HATE, true), 0.9, 0, 0));
        texts.addAll(Texts.times(4, "forum", Map.of(HATE, false), 0.1, 0, 0));
        texts.addAll(Texts.times(2, "forum", Texts.onlyBut(PROFANITY), 0.1, 0, 0));

        assertThat(figure("any harm", "all", "positives")).isEqualTo("9");
        assertThat(figure("any harm", "all", "n")).isEqualTo("11");
    }

    private String figure(String output, String source, String column) {
        return CategoryFigures.of(texts, CATEGORIES).rows().stream()
                .filter(row -> row.getFirst().equals(output) && row.get(1).equals(source))
                .map(row -> row.get(FigureRow.COLUMNS.indexOf(column)))
                .findFirst()
                .orElseThrow();
    }
}
