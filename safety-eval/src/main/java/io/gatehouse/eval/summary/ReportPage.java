package io.gatehouse.eval.summary;

import io.gatehouse.eval.figure.CategoryCurves;
import io.gatehouse.eval.figure.CategoryRow;
import io.gatehouse.eval.figure.Evaluation;
import io.gatehouse.eval.report.Table;
import java.util.List;

/**
 * The evaluation as one page that needs nothing else: no script, no other file.
 *
 * @param overall tables of all items together
 * @param details the same by slice
 */
record ReportPage(String title, List<Fact> facts, List<Table> overall, List<Section> sections, List<Table> details) {

    /** One category that can be drawn. */
    record Section(String id, String name, String size, List<Plot> plots, List<Plot> slices) {}

    static ReportPage of(Evaluation evaluation) {
        EvaluationTables tables = new EvaluationTables(evaluation);
        return new ReportPage(
                "Evaluation of " + evaluation.run().bundle() + " on "
                        + evaluation.run().dataset(),
                Fact.of(evaluation),
                PageText.of(tables.overall()),
                evaluation.curves().stream()
                        .map(curves -> section(curves, evaluation))
                        .toList(),
                hasSlices(evaluation) ? PageText.of(tables.slices()) : List.of());
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
