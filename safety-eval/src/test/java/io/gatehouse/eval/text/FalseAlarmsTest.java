package io.gatehouse.eval.text;

import static io.gatehouse.domain.taxonomy.Category.HARASSMENT;
import static io.gatehouse.domain.taxonomy.Category.HATE;
import static io.gatehouse.domain.taxonomy.Category.PROFANITY;
import static io.gatehouse.domain.taxonomy.Category.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FalseAlarmsTest {

    private final Decisions decisions = Texts.decisions(HATE, HARASSMENT, PROFANITY);
    private final List<ScoredText> texts = new ArrayList<>();

    @Test
    void eachActionHasItsShareAndAbstentionIsAmongTheReviews() {
        texts.addAll(Texts.times(70, "forum", Texts.only(), 0, 0, 0));
        texts.addAll(Texts.times(5, "forum", Texts.only(), 0, 0, 0.6));
        texts.addAll(Texts.times(10, "forum", Texts.only(), 0.6, 0, 0));
        texts.addAll(Texts.times(1, "forum", Texts.only(), 0.95, 0, 0));
        texts.addAll(Texts.times(14, "forum", Texts.only()));

        assertThat(cell("forum", "ALLOW")).startsWith("0.700 (").endsWith(", n = 100)");
        assertThat(cell("forum", "LABEL")).startsWith("0.050 (");
        assertThat(cell("forum", "REVIEW")).startsWith("0.240 (");
        assertThat(cell("forum", "BLOCK")).isEqualTo("0.010 (0.000 to 0.054, n = 100)");
        assertThat(cell("forum", "abstained")).startsWith("0.140 (");
        assertThat(cell("forum", "stopped most often by")).isEqualTo("missing-evidence 14, hate 11");
    }

    @Test
    void aTextIsCountedForEveryCategoryThatWouldHaveStoppedIt() {
        texts.addAll(Texts.times(40, "forum", Texts.only(), 0.6, 0.8, 0));
        texts.addAll(Texts.times(10, "forum", Texts.only(), 0, 0.8, 0.9));

        assertThat(cell("forum", "stopped most often by")).isEqualTo("harassment 50, hate 40");
    }

    @Test
    void whatIsHarmlessAsFarAsIsKnownStandsApart() {
        texts.addAll(Texts.times(50, "forum", Texts.only(), 0, 0, 0));
        texts.addAll(Texts.times(60, "forum", Map.of(HATE, false), 0.6, 0, 0));

        assertThat(rows())
                .extracting(row -> row.getFirst() + ", " + row.get(1) + ": " + row.get(4))
                .containsExactly(
                        "forum, all: 0.000 (0.000 to 0.071, n = 50)",
                        "all, all: 0.000 (0.000 to 0.071, n = 50)",
                        "forum, some: 1.000 (0.940 to 1.000, n = 60)",
                        "all, some: 1.000 (0.940 to 1.000, n = 60)");
    }

    @Test
    void harmfulTextsAndThoseOfWhichHateIsUnknownAreNoFalseAlarms() {
        texts.addAll(Texts.times(50, "forum", Texts.only(SPAM), 0.6, 0, 0));
        texts.addAll(Texts.times(50, "forum", Map.of(HATE, false, PROFANITY, true), 0.6, 0, 0));
        texts.addAll(Texts.times(50, "forum", Map.of(SPAM, false), 0.6, 0, 0));

        assertThat(rows()).isEmpty();
    }

    @Test
    void aSmallSourceIsCountedAmongAllAlone() {
        texts.addAll(Texts.times(49, "chat", Texts.only(), 0, 0, 0));
        texts.addAll(Texts.times(50, "forum", Texts.only(), 0, 0, 0));

        assertThat(rows()).extracting(row -> row.getFirst()).containsExactly("forum", "all");
        assertThat(cell("all", "ALLOW")).endsWith(", n = 99)");
    }

    private List<List<String>> rows() {
        return FalseAlarms.of(texts, decisions).rows();
    }

    private String cell(String source, String column) {
        Table table = FalseAlarms.of(texts, decisions);
        return table.rows().stream()
                .filter(row -> row.getFirst().equals(source))
                .map(row -> row.get(table.columns().indexOf(column)))
                .findFirst()
                .orElseThrow();
    }
}
