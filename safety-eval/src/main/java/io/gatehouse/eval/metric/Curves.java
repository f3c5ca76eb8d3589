package io.gatehouse.eval.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What can be drawn of scores.
 *
 * @param roc the share of negatives that is flagged (x) against the share of positives (y), from strict to lax
 * @param precisionRecall recall (x) against precision (y), from strict to lax
 * @param reliability mean score against the share of positives, bins of about the same number of items
 * @param histogram how many items of each kind score so; bins of equal width
 */
public record Curves(
        List<Point> roc, List<Point> precisionRecall, List<Reliability> reliability, List<Column> histogram) {

    /** Both in 0..1. */
    public record Point(double x, double y) {}

    public record Reliability(double meanScore, Proportion positives) {}

    /** Scores from {@code from} on, up to the next column. */
    public record Column(double from, int positives, int negatives) {}

    private static final int MOST_POINTS = 200;
    private static final int RELIABILITY_BINS = 10;
    private static final int COLUMNS = 20;

    /** @throws IllegalArgumentException without positives or without negatives */
    public static Curves of(ScoredLabels items) {
        if (items.positives() == 0 || items.negatives() == 0) {
            throw new IllegalArgumentException("curves need positives and negatives");
        }
        List<OperatingPoint> points = points(items);
        List<Point> roc = new ArrayList<>(List.of(new Point(0, 0)));
        List<Point> precisionRecall = new ArrayList<>();
        points.forEach(at -> {
            roc.add(new Point(value(at.falseAlarms()), value(at.recall())));
            precisionRecall.add(new Point(value(at.recall()), value(at.precision())));
        });
        return new Curves(List.copyOf(roc), List.copyOf(precisionRecall), reliability(items), histogram(items));
    }

    /** At scores that occur, from the highest to the lowest; of many, some. */
    private static List<OperatingPoint> points(ScoredLabels items) {
        List<Integer> starts = new ArrayList<>();
        for (int to = items.size(); to > 0; to = starts.getLast()) {
            starts.add(items.startOfTie(to - 1));
        }
        int step = Math.ceilDiv(starts.size(), MOST_POINTS);
        return IntStream.range(0, starts.size())
                .filter(i -> i % step == 0 || i == starts.size() - 1)
                .mapToObj(i -> OperatingPoint.at(items.score(starts.get(i)), items))
                .toList();
    }

    private static double value(Proportion share) {
        return share.value().orElse(0);
    }

    private static List<Reliability> reliability(ScoredLabels items) {
        return CalibrationError.bins(items, RELIABILITY_BINS).stream()
                .map(bin -> new Reliability(
                        CalibrationError.scoreSum(items, bin.from(), bin.to()) / (bin.to() - bin.from()),
                        new Proportion(items.positivesIn(bin.from(), bin.to()), bin.to() - bin.from())))
                .toList();
    }

    private static List<Column> histogram(ScoredLabels items) {
        return IntStream.range(0, COLUMNS).mapToObj(i -> column(items, i)).toList();
    }

    /** A score of 1 belongs to the last column. */
    private static Column column(ScoredLabels items, int number) {
        double width = 1.0 / COLUMNS;
        int from = items.firstAtLeast(number * width);
        int to = number == COLUMNS - 1 ? items.size() : items.firstAtLeast((number + 1) * width);
        int positives = items.positivesIn(from, to);
        return new Column(number * width, positives, to - from - positives);
    }
}
