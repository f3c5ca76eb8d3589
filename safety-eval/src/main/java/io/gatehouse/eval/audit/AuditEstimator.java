package io.gatehouse.eval.audit;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Estimates precision, recall and prevalence of all decisions from the labels of an audit. No other labels will do:
 * appeals come from whom a decision hurt, and labels of actioned items know nothing of what was missed.
 *
 * <p>D. G. Horvitz and D. J. Thompson, A generalization of sampling without replacement from a finite universe, Journal
 * of the American Statistical Association 47 (1952).
 *
 * @param labels whether the category applies, by the item's id; items that nobody could tell of are absent
 */
public record AuditEstimator(AuditSample sample, Category category, Map<String, Boolean> labels) {

    public AuditEstimator {
        labels = Map.copyOf(labels);
    }

    public AuditEstimate estimate() {
        List<Cell> cells = cells();
        List<Cell> flagged = cells.stream().filter(Cell::flagged).toList();
        List<Cell> others = cells.stream().filter(cell -> !cell.flagged()).toList();
        int answered = answered(cells);
        return new AuditEstimate(
                category,
                precision(flagged),
                recall(flagged, others),
                prevalence(cells),
                sample.items().size() - answered);
    }

    private AuditFigure precision(List<Cell> flagged) {
        Total total = Total.of(flagged);
        if (total.population() == 0) {
            return new AuditFigure.NotEnoughData("no item was flagged for " + category);
        }
        if (answered(flagged) == 0) {
            return new AuditFigure.NotEnoughData("none of the " + total.population() + " items that were flagged for "
                    + category + " has a label of the audit");
        }
        return estimated(total, weighted(flagged) / total.population(), total.share(), flagged);
    }

    private AuditFigure prevalence(List<Cell> cells) {
        Total total = Total.of(cells);
        if (answered(cells) == 0) {
            return new AuditFigure.NotEnoughData("no item has a label of the audit for " + category);
        }
        return estimated(total, weighted(cells) / total.population(), total.share(), cells);
    }

    private AuditFigure recall(List<Cell> flagged, List<Cell> others) {
        Total found = Total.of(flagged);
        Total missed = Total.of(others);
        List<Cell> cells = Stream.concat(flagged.stream(), others.stream()).toList();
        double weighted = weighted(cells);
        if (weighted == 0) {
            return new AuditFigure.NotEnoughData(
                    "the audit found no item that " + category + " applies to, among " + answered(cells));
        }
        return new AuditFigure.Estimated(
                found.value() / (found.value() + missed.value()),
                weighted(flagged) / weighted,
                found.shareWith(missed),
                answered(cells));
    }

    private static AuditFigure estimated(Total total, double horvitzThompson, Interval interval, List<Cell> cells) {
        return new AuditFigure.Estimated(
                total.value() / total.population(), horvitzThompson, interval, answered(cells));
    }

    private static int answered(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::answered).sum();
    }

    /** The Horvitz-Thompson total: who was drawn with one chance in ten and answered speaks for ten. */
    private double weighted(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.positives() > 0)
                .mapToDouble(cell -> cell.positives() / answeredWithProbability(cell.stratum()))
                .sum();
    }

    /** The stored probability, times the share of the stratum's drawn items that have a label. */
    private double answeredWithProbability(Stratum stratum) {
        List<DrawnItem> drawn = drawn(stratum);
        long answered =
                drawn.stream().filter(item -> labels.containsKey(item.id())).count();
        return drawn.getFirst().probability() * answered / drawn.size();
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        sample.strata().forEach((stratum, count) -> {
            int flagged = count.flagged(category);
            List<DrawnItem> drawn = drawn(stratum);
            cells.add(cell(stratum, true, flagged, drawn));
            cells.add(cell(stratum, false, count.population() - flagged, drawn));
        });
        return cells.stream().filter(cell -> cell.population() > 0).toList();
    }

    private Cell cell(Stratum stratum, boolean flagged, int population, List<DrawnItem> drawn) {
        int answered = 0;
        int positives = 0;
        for (DrawnItem item : drawn) {
            Boolean label = labels.get(item.id());
            if (label != null && item.flagged().contains(category) == flagged) {
                answered++;
                positives += label ? 1 : 0;
            }
        }
        return new Cell(stratum, flagged, population, answered, positives);
    }

    private List<DrawnItem> drawn(Stratum stratum) {
        return sample.items().stream()
                .filter(item -> item.stratum().equals(stratum))
                .toList();
    }
}
