package io.gatehouse.eval.text;

import static io.gatehouse.domain.taxonomy.Category.HARASSMENT;
import static io.gatehouse.domain.taxonomy.Category.HATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Five texts with a sign of the dialect, ten without; and some that the question is not about. */
class DialectBiasTest {

    private static final Map<Category, Boolean> NEITHER = Map.of(HATE, false, HARASSMENT, false);

    private final List<ScoredText> texts = new ArrayList<>();
    private final Table table;

    DialectBiasTest() {
        add(1, "y'all are early", "davidson", NEITHER, 0.6, 0);
        add(1, "y'all are early", "davidson", NEITHER, 0, 0.6);
        add(2, "y'all are early", "davidson", NEITHER, 0, 0);
        add(1, "y'all are early", "davidson", NEITHER);
        add(1, "you are early", "davidson", NEITHER, 0.6, 0);
        add(9, "you are early", "davidson", NEITHER, 0, 0);
        add(7, "y'all are early", "davidson", Map.of(HATE, false), 0.9, 0);
        add(7, "y'all are early", "davidson", Map.of(HATE, true, HARASSMENT, false), 0.9, 0);
        add(7, "y'all are early", "elsewhere", NEITHER, 0.9, 0);
        table = new DialectBias(List.of(HATE, HARASSMENT), Texts.decisions(HATE, HARASSMENT)).table(texts);
    }

    @Test
    void falseAlarmsAreCountedOnHarmlessTextsThatHaveAScore() {
        assertThat(column("n")).containsExactly("5", "10", "");
        assertThat(column("hate at 0.5"))
                .containsExactly("0.250 (0.006 to 0.806, n = 4)", "0.100 (0.003 to 0.445, n = 10)", "0.150");
        assertThat(column("harassment at 0.5").getFirst()).startsWith("0.250 (");
        assertThat(column("any harm at 0.5").getFirst()).startsWith("0.500 (");
    }

    @Test
    void whatIsAbstainedFromGoesToAPerson() {
        assertThat(column("abstained")).first().asString().startsWith("0.200 (");
        assertThat(column("REVIEW or BLOCK").getFirst()).startsWith("0.400 (").endsWith("n = 5)");
        assertThat(column("REVIEW or BLOCK").getLast()).isEqualTo("0.300");
    }

    @Test
    void theReaderIsToldThatTheSignsAreAProxy() {
        assertThat(table.legend()).contains("The signs are a proxy");
    }

    @Test
    void withoutTextsThereIsNothingToCompare() {
        Table empty = new DialectBias(List.of(HATE), Texts.decisions(HATE)).table(List.of());

        assertThat(empty.rows().getLast()).containsExactly("difference", "", "-", "-", "-", "-", "-");
    }

    private List<String> column(String name) {
        return table.rows().stream()
                .map(row -> row.get(table.columns().indexOf(name)))
                .toList();
    }

    private void add(int count, String text, String source, Map<Category, Boolean> labels, double... scores) {
        for (int i = 0; i < count; i++) {
            texts.add(Texts.scored(text, source, labels, scores));
        }
    }
}
