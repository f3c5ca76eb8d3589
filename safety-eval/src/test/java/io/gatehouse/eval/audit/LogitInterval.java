package io.gatehouse.eval.audit;

import io.gatehouse.eval.metric.Interval;
import java.util.List;

/** The interval of the textbooks: the variance of the linearised ratio, on the logit scale. */
final class LogitInterval {

    private static final double NORMAL = 1.959964;

    private LogitInterval() {}

    static Interval ofRecall(List<Cell> cells) {
        double found = total(cells.stream().filter(Cell::flagged).toList());
        double all = total(cells);
        double recall = found / all;
        if (!(recall > 0 && recall < 1)) {
            return all == 0 ? new Interval(0, 0) : new Interval(recall, recall);
        }
        double variance = answered(cells).stream()
                .mapToDouble(cell ->
                        Math.pow(((cell.flagged() ? 1 : 0) - recall) * cell.population() / all, 2) * cell.variance())
                .sum();
        double logit = Math.log(recall / (1 - recall));
        double reach = NORMAL * Math.sqrt(variance) / (recall * (1 - recall));
        return new Interval(1 / (1 + Math.exp(reach - logit)), 1 / (1 + Math.exp(-reach - logit)));
    }

    private static double total(List<Cell> cells) {
        return answered(cells).stream()
                .mapToDouble(cell -> cell.population() * cell.share())
                .sum();
    }

    private static List<Cell> answered(List<Cell> cells) {
        return cells.stream().filter(Cell::isAnswered).toList();
    }
}
