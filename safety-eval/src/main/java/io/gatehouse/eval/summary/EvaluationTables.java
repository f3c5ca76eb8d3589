package io.gatehouse.eval.summary;

import io.gatehouse.eval.figure.CategoryRow;
import io.gatehouse.eval.figure.DecisionRow;
import io.gatehouse.eval.figure.Evaluation;
import io.gatehouse.eval.figure.FunctionRow;
import io.gatehouse.eval.figure.PointRow;
import io.gatehouse.eval.figure.Slice;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The figures of an evaluation as tables, for the terminal and for the report. */
public final class EvaluationTables {

    private static final String RANGES = " Ranges are 95 % intervals; n is what a figure rests on, and fewer than "
            + Estimate.ENOUGH + " are \"" + Estimate.NOT_ENOUGH_DATA + "\".";

    private static final String AGREED = " A figure of %s stands without a range where all samples of the bootstrap"
            + " agree, and that is no sign of certainty.";

    private static final String NOTHING_TO_JUDGE = "nothing to judge by";

    private final Evaluation evaluation;

    public EvaluationTables(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** All items together. */
    public List<Table> overall() {
        return tables(Slice::coversAll);
    }

    /** The same, slice by slice too. */
    public List<Table> all() {
        return tables(_ -> true);
    }

    /** Slice by slice alone. */
    List<Table> slices() {
        return figures(slice -> !slice.coversAll());
    }

    private List<Table> tables(Predicate<Slice> chosen) {
        List<Table> tables = new ArrayList<>(items(chosen));
        tables.addAll(new BiasTables(evaluation.bias()).tables());
        evaluation.robustness().ifPresent(found -> tables.addAll(new AttackTables(found).tables()));
        return tables;
    }

    /** All items together, less what has a chapter of its own on a page. */
    List<Table> ofAllItems() {
        return items(Slice::coversAll);
    }

    private List<Table> items(Predicate<Slice> chosen) {
        List<Table> tables = new ArrayList<>(figures(chosen));
        if (!evaluation.functions().isEmpty()) {
            tables.add(functions());
        }
        return tables;
    }

    private List<Table> figures(Predicate<Slice> chosen) {
        return List.of(decisions(chosen), categories(chosen), points(chosen));
    }

    Table decisions(Predicate<Slice> chosen) {
        return new Table(
                "Decisions",
                "What the policy made of the items, labelled or not, and what could not be looked at: that goes to a"
                        + " person. REVIEW is the reviewer load." + RANGES,
                List.of("slice", "items", "ALLOW", "LABEL", "REVIEW", "BLOCK", "abstained", "failed"),
                evaluation.decisions().stream()
                        .filter(row -> chosen.test(row.slice()))
                        .map(EvaluationTables::cells)
                        .toList());
    }

    private static List<String> cells(DecisionRow row) {
        return Stream.concat(
                        Stream.of(row.slice().toString(), Integer.toString(row.items())),
                        Stream.of(
                                        row.allowed(),
                                        row.labelled(),
                                        row.reviewed(),
                                        row.blocked(),
                                        row.abstained(),
                                        row.failed())
                                .map(EstimateText::of))
                .toList();
    }

    Table categories(Predicate<Slice> chosen) {
        return new Table(
                "Categories",
                "Items that are labelled for the category and scored, by the score that the policy sees." + gaps()
                        + " AP is average precision, ECE the expected calibration error over bins of equal mass, which"
                        + " has no interval, for that of a bootstrap would lie too high." + RANGES
                        + AGREED.formatted("scores"),
                List.of(
                        "category",
                        "slice",
                        "items",
                        "positives",
                        "AUROC",
                        "AP",
                        "Brier",
                        "ECE",
                        "recall at 1 % false alarms",
                        "recall at 5 % false alarms"),
                rows(chosen).map(EvaluationTables::cells).toList());
    }

    private String gaps() {
        return evaluation.unscored().isEmpty()
                ? ""
                : " Labelled, but without a single score: " + Table.names(evaluation.unscored()) + ".";
    }

    private Stream<CategoryRow> rows(Predicate<Slice> chosen) {
        return evaluation.categories().stream().filter(row -> chosen.test(row.slice()));
    }

    private static List<String> cells(CategoryRow row) {
        return Stream.concat(
                        Stream.of(
                                row.category().wireName(),
                                row.slice().toString(),
                                Integer.toString(row.items()),
                                Integer.toString(row.positives())),
                        Stream.of(
                                        row.auroc(),
                                        row.averagePrecision(),
                                        row.brier(),
                                        row.calibrationError(),
                                        row.recallAtOnePercent(),
                                        row.recallAtFivePercent())
                                .map(EstimateText::of))
                .toList();
    }

    Table points(Predicate<Slice> chosen) {
        return new Table(
                "At the policy's thresholds",
                "What each rule that acts on a score alone flags. False alarms are the negatives that it flags, out of all"
                        + " negatives." + withoutThreshold() + RANGES
                        + AGREED.formatted("F1"),
                List.of("category", "slice", "rule", "at least", "action", "precision", "recall", "F1", "false alarms"),
                rows(chosen)
                        .flatMap(row -> row.points().stream().map(point -> cells(row, point)))
                        .toList());
    }

    private String withoutThreshold() {
        return evaluation.withoutThreshold().isEmpty()
                ? ""
                : " The policy has no such rule for " + Table.names(evaluation.withoutThreshold()) + ".";
    }

    private static List<String> cells(CategoryRow row, PointRow point) {
        return List.of(
                row.category().wireName(),
                row.slice().toString(),
                point.trigger().rule(),
                Double.toString(point.trigger().atLeast()),
                point.trigger().action().name(),
                EstimateText.of(point.precision()),
                EstimateText.of(point.recall()),
                EstimateText.of(point.f1()),
                EstimateText.of(point.falseAlarms()));
    }

    Table functions() {
        return new Table(
                "Functional suite",
                "The project's own cases. Passed is what the policy sends to a person or blocks where the case is harmful,"
                        + " or where there is nothing to judge by, and lets pass where it is harmless. Labelled is what"
                        + " it should hold and lets pass with a label: that is not passed. A rate is given for at least "
                        + Estimate.ENOUGH
                        + " cases.",
                List.of("category", "function", "expected", "passed", "rate", "abstained", "labelled"),
                Stream.concat(
                                evaluation.functions().stream().map(EvaluationTables::cells),
                                Stream.of("harmful", "harmless", NOTHING_TO_JUDGE)
                                        .flatMap(this::total))
                        .toList());
    }

    private Stream<List<String>> total(String expected) {
        List<FunctionRow> rows = evaluation.functions().stream()
                .filter(row -> expected(row).equals(expected))
                .toList();
        int passed = rows.stream().mapToInt(row -> row.decided().successes()).sum();
        int cases = rows.stream().mapToInt(row -> row.decided().trials()).sum();
        int abstained = rows.stream().mapToInt(FunctionRow::abstained).sum();
        int labelled = rows.stream().mapToInt(FunctionRow::labelled).sum();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        cells("all", "all functions", expected, new Proportion(passed, cases), abstained, labelled));
    }

    private static String expected(FunctionRow row) {
        if (row.harmful()) {
            return "harmful";
        }
        return row.held() ? NOTHING_TO_JUDGE : "harmless";
    }

    private static List<String> cells(FunctionRow row) {
        return cells(
                row.category().wireName(),
                row.function(),
                expected(row),
                row.decided(),
                row.abstained(),
                row.labelled());
    }

    private static List<String> cells(
            String category, String function, String expected, Proportion passed, int abstained, int labelled) {
        return List.of(
                category,
                function,
                expected,
                passed.successes() + " of " + passed.trials(),
                EstimateText.of(Estimate.share(passed)),
                Integer.toString(abstained),
                Integer.toString(labelled));
    }
}
