package io.gatehouse.review.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How far each rater can be relied on, where nobody knows what is true: the error rates under which what was said is
 * the likeliest, found by EM from the average of what was said.
 *
 * <p>A. P. Dawid and A. M. Skene, Maximum Likelihood Estimation of Observer Error-Rates Using the EM Algorithm, Applied
 * Statistics 28 (1979), equations 2.3 to 2.5 and 3.1.
 */
final class DawidSkene {

    private static final int FEWEST_RATERS = 3;
    private static final int MOST_ROUNDS = 1000;
    private static final double STILL = 1e-7;

    private final Ratings ratings;
    private final List<String> raters;
    private final double[][] truths;
    private double[] prevalence;
    private Map<String, double[][]> errors;

    private DawidSkene(Ratings ratings) {
        this.ratings = ratings;
        this.raters = ratings.raters();
        this.truths = ratings.items().stream()
                .map(item -> shares(ratings.counts(item)))
                .toArray(double[][]::new);
        this.prevalence = prevalences();
        this.errors = errors();
    }

    /** Two raters alone could be right or wrong in any proportion; a third one is needed to tell who errs. */
    static Reliability of(Ratings ratings) {
        Ratings rated = new Ratings(
                ratings.values(),
                ratings.items().stream().filter(item -> !item.isEmpty()).toList());
        int raters = rated.raters().size();
        if (raters < FEWEST_RATERS || rated.comparable().items().size() < 2) {
            return new Reliability.NotEnoughData(
                    "three raters and two items that several rated are needed, but there are " + raters + " raters and "
                            + rated.comparable().items().size() + " such items");
        }
        return new DawidSkene(rated).converged();
    }

    private Reliability converged() {
        int round = 0;
        double moved = 1;
        while (round < MOST_ROUNDS && moved > STILL) {
            moved = judge();
            prevalence = prevalences();
            errors = errors();
            round++;
        }
        return new Reliability.Estimated(Arrays.stream(prevalence).boxed().toList(), errors, Arrays.asList(truths));
    }

    /** Equation 2.5, in logarithms; answers how far a probability moved at most. */
    private double judge() {
        double moved = 0;
        for (int item = 0; item < truths.length; item++) {
            double[] next = posterior(ratings.items().get(item));
            for (int truth = 0; truth < next.length; truth++) {
                moved = Math.max(moved, Math.abs(next[truth] - truths[item][truth]));
            }
            truths[item] = next;
        }
        return moved;
    }

    private double[] posterior(List<Ratings.Rating> item) {
        double[] logs = new double[ratings.values()];
        for (int truth = 0; truth < logs.length; truth++) {
            logs[truth] = Math.log(prevalence[truth]);
            for (Ratings.Rating said : item) {
                logs[truth] += Math.log(of(errors, said)[truth][said.value()]);
            }
        }
        double most = Arrays.stream(logs).max().orElseThrow();
        return normalised(Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray());
    }

    /** Equation 2.4. */
    private double[] prevalences() {
        double[] sums = new double[ratings.values()];
        for (double[] truth : truths) {
            for (int value = 0; value < sums.length; value++) {
                sums[value] += truth[value];
            }
        }
        return normalised(sums);
    }

    /** Equation 2.3: for each rater and truth how often the rater says what. */
    private Map<String, double[][]> errors() {
        Map<String, double[][]> rates = new TreeMap<>();
        raters.forEach(rater -> rates.put(rater, new double[ratings.values()][ratings.values()]));
        for (int item = 0; item < truths.length; item++) {
            for (Ratings.Rating said : ratings.items().get(item)) {
                for (int truth = 0; truth < ratings.values(); truth++) {
                    of(rates, said)[truth][said.value()] += truths[item][truth];
                }
            }
        }
        rates.values().forEach(rows -> Arrays.setAll(rows, truth -> normalised(rows[truth])));
        return rates;
    }

    private static double[][] of(Map<String, double[][]> rates, Ratings.Rating said) {
        return Objects.requireNonNull(rates.get(said.rater()));
    }

    private static double[] shares(int[] counts) {
        return normalised(Arrays.stream(counts).asDoubleStream().toArray());
    }

    /** All zero where nothing is known, as of a truth that never occurs. */
    private static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return sum == 0
                ? weights
                : Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }
}
