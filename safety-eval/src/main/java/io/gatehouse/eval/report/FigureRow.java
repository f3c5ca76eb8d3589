package io.gatehouse.eval.report;

import io.gatehouse.eval.metric.Bootstrap;
import io.gatehouse.eval.metric.CalibrationError;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Interval;
import io.gatehouse.eval.metric.OperatingPoint;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.metric.Ranking;
import io.gatehouse.eval.metric.ScoredLabels;
import io.gatehouse.models.training.HeldBackScores;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One line of a card's table of figures. */
public record FigureRow(String output, String source, ScoredLabels items) {

    /**
     * Figures from fewer positives (or negatives, where they matter) would say more about luck than about the model.
     */
    static final int ENOUGH = Estimate.ENOUGH;

    private static final double THRESHOLD = 0.5;
    private static final String TOO_FEW = Estimate.NOT_ENOUGH_DATA;

    public static final List<String> COLUMNS = List.of(
            "output",
            "source",
            "n",
            "positives",
            "AUROC",
            "AP",
            "ECE",
            "Brier",
            "precision at 0.5",
            "recall at 0.5",
            "false alarms at 0.5");

    static final String HEADER = Table.line(COLUMNS);
    static final String RULER = Table.line(COLUMNS.stream().map(column -> "---").toList());
    public static final String LEGEND = "AP is average precision; ECE is the expected calibration error over "
            + CalibrationError.BINS
            + " bins of equal mass. Ranges are 95 % intervals: of AUROC, AP and Brier score by a"
            + " bootstrap (none where all samples agree), of shares exact (Clopper-Pearson); ECE has none, for that of a"
            + " bootstrap would lie too high. \"" + TOO_FEW + "\" means fewer than " + ENOUGH
            + " items of the kind that the figure rests on.";

    /** The same items give the same ranges. */
    private static final Bootstrap BOOTSTRAP = new Bootstrap(1);

    static FigureRow of(String output, String source, List<HeldBackScores> scores) {
        return new FigureRow(
                output,
                source,
                ScoredLabels.together(scores.stream()
                        .map(one -> ScoredLabels.of(one.scores(), one.labels()))
                        .toList()));
    }

    /** The cell of the AUROC alone. */
    public static String auroc(ScoredLabels items) {
        return new FigureRow("", "", items).cells().get(COLUMNS.indexOf("AUROC"));
    }

    /** The cell of the average precision alone. */
    public static String averagePrecision(ScoredLabels items) {
        return new FigureRow("", "", items).cells().get(COLUMNS.indexOf("AP"));
    }

    String markdown() {
        return Table.line(cells());
    }

    /** The figures, in the order of {@link #COLUMNS}. */
    public List<String> cells() {
        boolean positives = items.positives() >= ENOUGH;
        boolean negatives = items.negatives() >= ENOUGH;
        OperatingPoint point = OperatingPoint.at(THRESHOLD, items);
        Optional<Bootstrap.Ranges> ranges = ranges();
        return List.of(
                output,
                source,
                Integer.toString(items.size()),
                Integer.toString(items.positives()),
                figure(positives && negatives, Ranking.auroc(items), ranges.flatMap(Bootstrap.Ranges::auroc)),
                figure(
                        positives && negatives,
                        Ranking.averagePrecision(items),
                        ranges.flatMap(Bootstrap.Ranges::averagePrecision)),
                figure(positives, CalibrationError.expected(items), Optional.empty()),
                figure(positives, CalibrationError.brier(items), ranges.flatMap(Bootstrap.Ranges::brier)),
                share(positives, point.precision()),
                share(positives, point.recall()),
                share(negatives, point.falseAlarms()));
    }

    private Optional<Bootstrap.Ranges> ranges() {
        return items.positives() >= ENOUGH && items.negatives() > 0
                ? Optional.of(BOOTSTRAP.of(items))
                : Optional.empty();
    }

    private static String figure(boolean enough, OptionalDouble value, Optional<Interval> range) {
        return enough && value.isPresent() ? Table.figure(value.getAsDouble(), range) : TOO_FEW;
    }

    private static String share(boolean enough, Proportion proportion) {
        if (!enough) {
            return TOO_FEW;
        }
        if (proportion.value().isEmpty()) {
            return "none flagged";
        }
        return Table.share(proportion);
    }
}
