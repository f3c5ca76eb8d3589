package io.gatehouse.eval.audit;

import io.gatehouse.eval.metric.Interval;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How many positives some cells have together, with a 95 % interval.
 *
 * <p>The estimate is the sum of the cells' shares, each weighted by the cell's known size: Hajek's estimator within
 * each, or post-stratification (Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, section 7.6). Its
 * interval is the wider, at each end, of two:
 *
 * <ul>
 *   <li>The exact limits of the cells, put together from the distances between each estimate and its limits (MOVER: G.
 *       Y. Zou and A. Donner, Construction of confidence limits about effect measures, Statistics in Medicine 27,
 *       2008). It knows that a big cell in which nothing was found may still hold something.
 *   <li>Clopper and Pearson's limits for the number of items that would be as sure in a simple random sample (E. L.
 *       Korn and B. I. Graubard, Confidence intervals for proportions with small expected number of positive counts
 *       estimated from survey data, Survey Methodology 24, 1998). It knows that a few finds, one in each of many cells,
 *       are few finds; the first one alone is then too sure that there are many.
 * </ul>
 *
 * The usual interval, from the linearised variance on the logit scale, takes a cell without a find for a cell without
 * variance, and covered rare categories in three of four audits in the simulation of the tests.
 *
 * @param population how many items the cells have
 */
record Total(int population, double value, double low, double high) {

    private static final double TAIL = 0.025;

    static Total of(List<Cell> cells) {
        int population = cells.stream().mapToInt(Cell::population).sum();
        if (population == 0) {
            return new Total(0, 0, 0, 0);
        }
        double usual = usualShare(cells);
        double value = 0;
        double below = 0;
        double above = 0;
        for (Cell cell : cells) {
            double share = cell.isAnswered() ? cell.share() : usual;
            Interval limits = cell.limits();
            value += cell.population() * share;
            below += square(cell.population() * (share - limits.low()));
            above += square(cell.population() * (limits.high() - share));
        }
        Interval asOne = asOneSample(cells, value / population);
        return new Total(
                population,
                value,
                Math.max(0, Math.min(value - Math.sqrt(below), population * asOne.low())),
                Math.min(population, Math.max(value + Math.sqrt(above), population * asOne.high())));
    }

    /** Where no item of a cell was drawn, the others speak for it; its limits say that nothing is known. */
    private static double usualShare(List<Cell> cells) {
        List<Cell> answered = cells.stream().filter(Cell::isAnswered).toList();
        double items = answered.stream().mapToDouble(Cell::population).sum();
        double positives = answered.stream()
                .mapToDouble(cell -> cell.population() * cell.share())
                .sum();
        return items == 0 ? 0.5 : positives / items;
    }

    private static Interval asOneSample(List<Cell> cells, double share) {
        double population = cells.stream().mapToDouble(Cell::population).sum();
        double variance = cells.stream()
                .filter(Cell::isAnswered)
                .mapToDouble(cell -> square(cell.population() / population) * cell.variance())
                .sum();
        if (variance == 0) {
            return new Interval(share, share);
        }
        double items = share * (1 - share) / variance;
        double hits = share * items;
        return new Interval(
                BetaDistribution.of(hits, items - hits + 1).inverseCumulativeProbability(TAIL),
                BetaDistribution.of(hits + 1, items - hits).inverseSurvivalProbability(TAIL));
    }

    Interval share() {
        return new Interval(low / population, high / population);
    }

    /**
     * The interval of this total's share in the sum of both, which are independent: MOVER for a ratio (A. Donner and G.
     * Y. Zou, Closed-form confidence intervals for functions of the normal mean and standard deviation, Statistical
     * Methods in Medical Research 21, 2012).
     */
    Interval shareWith(Total rest) {
        double low = lowShare(this, rest);
        return new Interval(low, Math.max(low, 1 - lowShare(rest, this)));
    }

    /** The smaller root of (a - t b)^2 = (a - low)^2 + t^2 (high - b)^2, where t is the ratio of a to b, as a share. */
    private static double lowShare(Total part, Total rest) {
        double numerator = part.low * (2 * part.value - part.low);
        double below = square(part.value - part.low);
        double above = square(rest.high - rest.value);
        double root = square(part.value) * above + square(rest.value) * below - below * above;
        double denominator = part.value * rest.value + Math.sqrt(Math.max(0, root));
        return numerator == 0 ? 0 : numerator / (numerator + denominator);
    }

    private static double square(double number) {
        return number * number;
    }
}
