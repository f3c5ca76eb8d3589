package io.gatehouse.eval.summary;

import io.gatehouse.eval.metric.Curves.Point;
import io.gatehouse.eval.summary.Plot.Bar;
import io.gatehouse.eval.summary.Plot.Dot;
import io.gatehouse.eval.summary.Plot.Label;
import io.gatehouse.eval.summary.Plot.Line;
import io.gatehouse.eval.summary.Plot.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws in a square of 0 to 1 by 0 to 1, with axes. */
final class Canvas {

    private static final double WIDTH = 260;
    private static final double HEIGHT = 244;
    private static final double LEFT = 42;
    private static final double TOP = 24;
    private static final double SIDE_X = 206;
    private static final double SIDE_Y = 180;
    private static final double[] TICKS = {0, 0.25, 0.5, 0.75, 1};

    /** Numbers whose quarters are easy to read. */
    private static final int[] TOPS = {1, 2, 4, 8, 12, 20, 40, 60, 80};

    private final List<Segment> segments = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    Canvas axes(String below, String beside) {
        for (double tick : TICKS) {
            segment("grid", tick, 0, tick, 1);
            labels.add(new Label("tick", "middle", x(tick), number(TOP + SIDE_Y + 14), tick(tick)));
        }
        labels.add(new Label("axis", "middle", x(0.5), number(HEIGHT - 8), below));
        labels.add(new Label("axis", "start", number(2), number(12), beside));
        return this;
    }

    /** @param top what the upper end of the axis stands for */
    Canvas ticksBeside(double top) {
        for (double tick : TICKS) {
            segment("grid", 0, tick, 1, tick);
            labels.add(new Label("tick", "end", number(LEFT - 5), number(pixelY(tick) + 3.5), tick(tick * top)));
        }
        return this;
    }

    Canvas segment(String kind, double x1, double y1, double x2, double y2) {
        segments.add(new Segment(kind, x(x1), y(y1), x(x2), y(y2)));
        return this;
    }

    Canvas line(String kind, List<Point> points) {
        lines.add(new Line(
                kind,
                points.stream().map(point -> x(point.x()) + ',' + y(point.y())).collect(Collectors.joining(" "))));
        return this;
    }

    Canvas bar(String kind, double x, double width, double height, String title) {
        bars.add(new Bar(kind, x(x), y(height), number(width * SIDE_X), number(height * SIDE_Y), title));
        return this;
    }

    Canvas dot(String kind, double x, double y, String title) {
        dots.add(new Dot(kind, x(x), y(y), title));
        return this;
    }

    Plot plot(String name, String description) {
        return new Plot(
                name, PageText.of(description), number(WIDTH), number(HEIGHT), segments, bars, lines, dots, labels);
    }

    private static String x(double share) {
        return number(LEFT + share * SIDE_X);
    }

    private static String y(double share) {
        return number(pixelY(share));
    }

    private static double pixelY(double share) {
        return TOP + (1 - share) * SIDE_Y;
    }

    /** Where an axis of per cent ends that has to reach so far. */
    static double top(double percent) {
        return Arrays.stream(TOPS).filter(top -> top >= percent).findFirst().orElse(100);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String tick(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, value < 1 ? "%.2f" : "%.1f", value);
    }
}
