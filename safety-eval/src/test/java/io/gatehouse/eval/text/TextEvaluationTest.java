package io.gatehouse.eval.text;

import static io.gatehouse.domain.taxonomy.Category.HARASSMENT;
import static io.gatehouse.domain.taxonomy.Category.HATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.report.Table;
import io.gatehouse.models.text.LabelledText;
import io.gatehouse.models.text.TextScoring.Stages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stages that take one word for hate and abstain from another; the first stage knows none. */
class TextEvaluationTest {

    private final List<String> heard = new ArrayList<>();
    private final List<Stages> open = new ArrayList<>();

    private final TextEvaluation evaluation = new TextEvaluation(Texts.BUNDLE, 1, Fake::new, heard::add);

    private final List<LabelledText> held = Stream.of(
                    Collections.nCopies(30, text("horrid", true)),
                    Collections.nCopies(60, text("lovely", false)),
                    Collections.nCopies(10, text("mumbled", false)))
            .flatMap(List::stream)
            .toList();

    private final class Fake implements Scorer {

        private final Stages stages;

        Fake(Stages stages) {
            this.stages = stages;
            open.add(stages);
        }

        @Override
        public List<Category> categories() {
            return List.of(HATE, HARASSMENT);
        }

        @Override
        public List<double[]> scores(List<String> texts) {
            return texts.stream()
                    .map(text -> text.equals("mumbled")
                            ? new double[0]
                            : new double[] {text.equals("horrid") && stages != Stages.FIRST ? 0.9 : 0, 0})
                    .toList();
        }

        @Override
        public double askedShare() {
            return 0.25;
        }

        @Override
        public void close() {
            open.remove(stages);
        }
    }

    @Test
    void everythingIsMeasuredInTheOrderOfTheCard() throws IOException {
        assertThat(evaluation.all(held, List.of("word")))
                .extracting(Table::title)
                .containsExactly(
                        "Categories",
                        "Coverage",
                        "Identity-term bias of hate",
                        "Dialect bias",
                        "False alarms on harmless texts",
                        "Cascade",
                        "Disguised words",
                        "Harm in a long text",
                        "Functional suite");
        assertThat(open).isEmpty();
    }

    @Test
    void everyRowHasACellForEveryColumn() throws IOException {
        assertThat(evaluation.all(held, List.of("word")))
                .allSatisfy(table -> assertThat(table.rows())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns())));
    }

    @Test
    void whatIsAbstainedFromIsLeftOutOfFiguresAndCountedAsHeldForReview() throws IOException {
        List<Table> tables = evaluation.all(held, List.of("word"));

        assertThat(tables.getFirst().rows().getFirst().subList(0, 5))
                .containsExactly("hate", "hand", "90", "30", "1.000");
        assertThat(named("False alarms on harmless texts", tables).rows().getFirst())
                .contains("0.143 (0.071 to 0.247, n = 70)", "missing-evidence 10");
    }

    @Test
    void theStagesAreComparedWithEachOther() throws IOException {
        Table cascade = named("Cascade", evaluation.all(held, List.of("word")));

        // A third of the scored texts is hateful: that is what a stage finds that knows nothing.
        assertThat(cascade.rows().getFirst()).containsExactly("hate", "0.333", "1.000", "1.000", "0.000");
        assertThat(cascade.legend()).contains("asked about 25.0 % of these texts");
    }

    private static Table named(String title, List<Table> tables) {
        return tables.stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutWordsForItsSlotsTheSuiteSaysWhatItLeavesOut() throws IOException {
        assertThat(evaluation.functional(List.of()).legend()).containsPattern("Left out: [1-9]\\d* cases");
        assertThat(evaluation.functional(List.of("word")).legend()).doesNotContain("Left out");
    }

    @Test
    void whoWaitsHearsWhatIsBeingMeasured() throws IOException {
        evaluation.all(held, List.of("word"));

        assertThat(heard)
                .containsExactly(
                        "both stages: 100 of 100 texts",
                        "encoder alone: 100 of 100 texts",
                        "first stage alone: 100 of 100 texts",
                        "disguised words",
                        "harm in a long text",
                        "functional suite");
    }

    private static LabelledText text(String text, boolean hateful) {
        Map<Category, Boolean> labels = hateful ? Texts.only(HATE) : Texts.only();
        return new LabelledText(text, "hand", labels, Optional.of("sailors"));
    }
}
