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

/** The slices of a category below each other, each figure with its interval. */
final class ForestPlot {

    private static final double ROW = 20;
    private static final double TOP = 24;
    private static final double NAMES = 190;
    private static final double PANEL = 200;
    private static final double GAP = 40;

    private final List<CategoryRow> rows;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    private ForestPlot(List<CategoryRow> rows) {
        this.rows = rows;
    }

    /** Nothing where there are no slices to compare. */
    static Optional<Plot> of(List<CategoryRow> rows) {
        return rows.size() < 2 ? Optional.empty() : Optional.of(new ForestPlot(rows).plot());
    }

    private Plot plot() {
        for (int i = 0; i < rows.size(); i++) {
            CategoryRow row = rows.get(i);
            label("name", "end", NAMES - 8, middle(i) + 4, row.slice() + ", n = " + row.items());
        }
        panel(0, "AUROC", row -> Optional.of(row.auroc()));
        panel(1, "recall, mildest REVIEW rule", row -> review(row).map(PointRow::recall));
        panel(2, "false alarms, the same rule", row -> review(row).map(PointRow::falseAlarms));
        return new Plot(
                "Slices",
                "AUROC, recall and false alarms of " + rows.getFirst().category()
                        + " by slice, with 95 % intervals. The figures stand in the tables below.",
                Canvas.number(left(3)),
                Canvas.number(bottom() + 22),
                segments,
                List.of(),
                List.of(),
                dots,
                labels);
    }

    /** The one that flags most. */
    private static Optional<PointRow> review(CategoryRow row) {
        return row.points().stream()
                .filter(point -> point.trigger().action() == Action.REVIEW)
                .min(Comparator.comparingDouble(point -> point.trigger().atLeast()));
    }

    private void panel(int number, String name, Function<CategoryRow, Optional<Estimate>> figure) {
        double left = left(number);
        label("axis", "middle", left + PANEL / 2, 14, name);
        for (double tick : new double[] {0, 0.5, 1}) {
            double x = left + tick * PANEL;
            segments.add(segment("grid", x, TOP, x, bottom()));
            label("tick", "middle", x, bottom() + 14, tick == 0.5 ? "0.5" : Canvas.tick(tick));
        }
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            figure.apply(rows.get(i)).ifPresent(found -> draw(found, left, middle(row)));
        }
    }

    private void draw(Estimate figure, double left, double y) {
        switch (figure) {
            case Estimate.Known known -> {
                known.range()
                        .ifPresent(range -> segments.add(
                                segment("range", left + range.low() * PANEL, y, left + range.high() * PANEL, y)));
                dots.add(new Dot(
                        "point",
                        Canvas.number(left + known.value() * PANEL),
                        Canvas.number(y),
                        EstimateText.of(known)));
            }
            case Estimate.TooFew few -> label("few", "start", left + 4, y + 3.5, few.verdict());
        }
    }

    private static Segment segment(String kind, double x1, double y1, double x2, double y2) {
        return new Segment(kind, Canvas.number(x1), Canvas.number(y1), Canvas.number(x2), Canvas.number(y2));
    }

    private void label(String kind, String anchor, double x, double y, String text) {
        labels.add(new Label(kind, anchor, Canvas.number(x), Canvas.number(y), text));
    }

    private static double left(int panel) {
        return NAMES + panel * (PANEL + GAP);
    }

    private static double middle(int row) {
        return TOP + (row + 0.5) * ROW;
    }

    private double bottom() {
        return TOP + rows.size() * ROW;
    }
}
