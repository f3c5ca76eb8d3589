package io.gatehouse.eval.summary;

import io.gatehouse.domain.policy.Trigger;
import io.gatehouse.eval.figure.CategoryCurves;
import io.gatehouse.eval.figure.CategoryRow;
import io.gatehouse.eval.figure.PointRow;
import io.gatehouse.eval.metric.Curves.Column;
import io.gatehouse.eval.metric.Curves.Reliability;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Interval;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The four drawings of a category's scores. */
record CategoryPlots(CategoryCurves of, CategoryRow row) {

    List<Plot> all() {
        return List.of(precisionRecall(), roc(), reliability(), histogram());
    }

    private Plot precisionRecall() {
        Canvas canvas = new Canvas().axes("recall", "precision").ticksBeside(1);
        double share = (double) of.positives() / of.items();
        canvas.segment("guide", 0, share, 1, share);
        canvas.line("curve", of.curves().precisionRecall());
        row.points().forEach(point -> mark(canvas, point, point.recall(), point.precision()));
        return canvas.plot(
                "Precision and recall",
                "Precision against recall of " + of.category() + "; average precision "
                        + EstimateText.of(row.averagePrecision()) + ". Dots are the policy's rules; dashed is chance.");
    }

    private Plot roc() {
        Canvas canvas = new Canvas().axes("false alarms", "recall").ticksBeside(1);
        canvas.segment("guide", 0, 0, 1, 1);
        canvas.line("curve", of.curves().roc());
        row.points().forEach(point -> mark(canvas, point, point.falseAlarms(), point.recall()));
        return canvas.plot(
                "ROC",
                "Recall against false alarms of " + of.category() + "; area under the curve "
                        + EstimateText.of(row.auroc()) + ". Dots are the policy's rules; dashed is chance.");
    }

    private static void mark(Canvas canvas, PointRow point, Estimate x, Estimate y) {
        if (x instanceof Estimate.Known across && y instanceof Estimate.Known up) {
            canvas.dot(kind(point.trigger()), across.value(), up.value(), name(point.trigger()));
        }
    }

    private static String kind(Trigger trigger) {
        return "rule " + trigger.action().name().toLowerCase(Locale.ROOT);
    }

    private static String name(Trigger trigger) {
        return trigger.rule() + ": " + trigger.action() + " from " + trigger.atLeast();
    }

    private Plot reliability() {
        Canvas canvas = new Canvas().axes("mean score", "share of positives").ticksBeside(1);
        canvas.segment("guide", 0, 0, 1, 1);
        for (Reliability bin : of.curves().reliability()) {
            Interval range = bin.positives().interval95();
            canvas.segment("range", bin.meanScore(), range.low(), bin.meanScore(), range.high());
            canvas.dot(
                    "point",
                    bin.meanScore(),
                    bin.positives().value().orElse(0),
                    bin.positives().successes() + " of " + bin.positives().trials());
        }
        return canvas.plot(
                "Reliability",
                "Share of positives against mean score of " + of.category()
                        + ", in bins of about the same number of items, with 95 % intervals; calibration error "
                        + EstimateText.of(row.calibrationError()) + ". Dashed is perfect.");
    }

    private Plot histogram() {
        List<Column> columns = of.curves().histogram();
        double most = columns.stream()
                .flatMap(column -> Stream.of(share(column.positives(), of.positives()), negative(column)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double top = Canvas.top(100 * most) / 100;
        Canvas canvas = new Canvas().axes("score", "share of its kind, %").ticksBeside(Math.round(100 * top));
        double width = 0.5 / columns.size();
        for (Column column : columns) {
            canvas.bar("negative", column.from(), width, negative(column) / top, column.negatives() + " negatives");
            double positives = share(column.positives(), of.positives()) / top;
            canvas.bar("positive", column.from() + width, width, positives, column.positives() + " positives");
        }
        of.triggers().forEach(trigger -> canvas.segment(kind(trigger), trigger.atLeast(), 0, trigger.atLeast(), 1));
        return canvas.plot(
                "Scores",
                "How the scores of " + of.category() + " are spread among its " + of.positives() + " positives and "
                        + (of.items() - of.positives()) + " negatives. Upright lines are the policy's thresholds.");
    }

    private double negative(Column column) {
        return share(column.negatives(), of.items() - of.positives());
    }

    private static double share(int count, int all) {
        return (double) count / all;
    }
}
