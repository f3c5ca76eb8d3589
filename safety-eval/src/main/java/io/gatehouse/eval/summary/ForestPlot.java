package io.gatehouse.eval.summary;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.eval.figure.CategoryRow;
import io.gatehouse.eval.figure.PointRow;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.summary.Plot.Dot;
import io.gatehouse.eval.summary.Plot.Label;
import io.gatehouse.eval.summary.Plot.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One figure, of slices or groups or disguises below each other, each with its interval. A name stands above its line,
 * so that it may be as long as it is, and the drawing is narrow enough to be read on a telephone.
 */
final class ForestPlot {

    private static final double WIDTH = 260;
    private static final double LEFT = 6;
    private static final double PANEL = WIDTH - 2 * LEFT;
    private static final double TOP = 6;
    private static final double TEXT = 13;
    private static final double ROW = 16;
    private static final int COLUMNS = 40;

    /** @param figure none leaves the line empty */
    record Entry(String name, Optional<Estimate> figure) {}

    private final List<Segment> segments = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private double bottom = TOP;

    private ForestPlot() {}

    /** None where there are no slices to compare. */
    static List<Plot> of(List<CategoryRow> rows) {
        return rows.size() < 2
                ? List.of()
                : List.of(
                        plot(rows, "AUROC", row -> Optional.of(row.auroc())),
                        plot(
                                rows,
                                "Recall of the mildest REVIEW rule",
                                row -> review(row).map(PointRow::recall)),
                        plot(
                                rows,
                                "False alarms of the mildest REVIEW rule",
                                row -> review(row).map(PointRow::falseAlarms)));
    }

    /** The one that flags most. */
    private static Optional<PointRow> review(CategoryRow row) {
        return row.points().stream()
                .filter(point -> point.trigger().action() == Action.REVIEW)
                .min(Comparator.comparingDouble(point -> point.trigger().atLeast()));
    }

    private static Plot plot(List<CategoryRow> rows, String name, Function<CategoryRow, Optional<Estimate>> figure) {
        return plot(
                name,
                name + ", " + rows.getFirst().category()
                        + ", by slice, with 95 % intervals. The figures stand in the tables below.",
                rows.stream()
                        .map(row -> new Entry(row.slice() + ", n = " + row.items(), figure.apply(row)))
                        .toList());
    }

    /** Any figures in 0..1, below each other. */
    static Plot plot(String name, String description, List<Entry> entries) {
        return new ForestPlot().drawn(name, description, entries);
    }

    private Plot drawn(String name, String description, List<Entry> entries) {
        entries.forEach(this::draw);
        for (double tick : new double[] {0, 0.5, 1}) {
            double x = LEFT + tick * PANEL;
            segments.addFirst(segment("grid", x, TOP, x, bottom));
            label("tick", tick == 0 ? "start" : tick == 1 ? "end" : "middle", x, bottom + 12, Double.toString(tick));
        }
        return new Plot(
                name,
                description,
                Canvas.number(WIDTH),
                Canvas.number(bottom + 18),
                segments,
                List.of(),
                List.of(),
                dots,
                labels);
    }

    private void draw(Entry entry) {
        for (String line : WrappedText.lines(entry.name(), COLUMNS)) {
            bottom += TEXT;
            label("name", "start", LEFT, bottom, line);
        }
        entry.figure().ifPresent(found -> draw(found, bottom + ROW / 2));
        bottom += ROW;
    }

    private void draw(Estimate figure, double y) {
        switch (figure) {
            case Estimate.Known known -> {
                known.range()
                        .ifPresent(range -> segments.add(
                                segment("range", LEFT + range.low() * PANEL, y, LEFT + range.high() * PANEL, y)));
                dots.add(new Dot(
                        "point",
                        Canvas.number(LEFT + known.value() * PANEL),
                        Canvas.number(y),
                        EstimateText.of(known)));
            }
            case Estimate.TooFew few -> label("few", "start", LEFT + 4, y + 3.5, few.verdict());
        }
    }

    private static Segment segment(String kind, double x1, double y1, double x2, double y2) {
        return new Segment(kind, Canvas.number(x1), Canvas.number(y1), Canvas.number(x2), Canvas.number(y2));
    }

    private void label(String kind, String anchor, double x, double y, String text) {
        labels.add(new Label(kind, anchor, Canvas.number(x), Canvas.number(y), text));
    }
}
