package io.gatehouse.eval.summary;

import io.gatehouse.eval.figure.CategoryCurves;
import io.gatehouse.eval.figure.CategoryRow;
import io.gatehouse.eval.figure.Evaluation;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The evaluation as one page that needs nothing else: no script, no other file.
 *
 * @param overall tables of all items together
 * @param chapters bias and robustness, where they were asked for
 * @param details all items by slice
 */
record ReportPage(
        String title,
        List<Fact> facts,
        List<Table> overall,
        List<Section> sections,
        List<Chapter> chapters,
        List<Table> details) {

    /** One category that can be drawn. */
    record Section(String id, String name, String size, List<Plot> plots, List<Plot> slices) {}

    /** What is asked of some items alone. */
    record Chapter(String name, List<Plot> plots, List<Table> tables) {}

    static ReportPage of(Evaluation evaluation) {
        EvaluationTables tables = new EvaluationTables(evaluation);
        return new ReportPage(
                "Evaluation of " + evaluation.run().bundle() + " on "
                        + evaluation.run().dataset(),
                Fact.of(evaluation),
                PageText.of(tables.ofAllItems()),
                evaluation.curves().stream()
                        .map(curves -> section(curves, evaluation))
                        .toList(),
                chapters(evaluation),
                hasSlices(evaluation) ? PageText.of(tables.slices()) : List.of());
    }

    private static List<Chapter> chapters(Evaluation evaluation) {
        List<Chapter> chapters = new ArrayList<>();
        BiasTables bias = new BiasTables(evaluation.bias());
        if (!bias.tables().isEmpty()) {
            chapters.add(new Chapter("Groups of people", bias.plots(), PageText.of(bias.tables())));
        }
        evaluation
                .robustness()
                .map(AttackTables::new)
                .ifPresent(found ->
                        chapters.add(new Chapter("Disguises", List.of(found.plot()), PageText.of(found.tables()))));
        return chapters;
    }

    private static boolean hasSlices(Evaluation evaluation) {
        return evaluation.decisions().stream().anyMatch(row -> !row.slice().coversAll());
    }

    private static Section section(CategoryCurves curves, Evaluation evaluation) {
        List<CategoryRow> rows = evaluation.categories().stream()
                .filter(row -> row.category() == curves.category())
                .toList();
        CategoryRow all =
                rows.stream().filter(row -> row.slice().coversAll()).findFirst().orElseThrow();
        return new Section(
                curves.category().wireName().replace('/', '-'),
                curves.category().wireName(),
                curves.items() + " items, " + curves.positives() + " positive",
                new CategoryPlots(curves, all).all(),
                ForestPlot.of(rows));
    }

    boolean hasSections() {
        return !sections.isEmpty();
    }

    boolean hasDetails() {
        return !details.isEmpty();
    }

    String html() {
        return Templates.fill("evaluation", this);
    }
}
