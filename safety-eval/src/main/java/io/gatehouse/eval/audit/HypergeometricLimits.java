package io.gatehouse.eval.audit;

import io.gatehouse.eval.metric.Interval;
import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * The exact interval of a share in a finite population of which some were drawn: every number of hits in the population
 * that would give as many in the sample, or more, with a chance above 2.5 %, and as many or fewer likewise. It is what
 * Clopper and Pearson's interval is for an endless population.
 *
 * <p>J. P. Buonaccorsi, A note on confidence intervals for proportions in finite populations, The American Statistician
 * 41 (1987).
 *
 * @param sampled how many were drawn; where none was, nothing is known
 * @param hits how many of those are hits
 */
record HypergeometricLimits(int population, int sampled, int hits) {

    private static final double TAIL = 0.025;

    Interval interval95() {
        return new Interval((double) low() / population, (double) high() / population);
    }

    private int low() {
        return hits == 0 ? 0 : first(hits, most(), inAll -> of(inAll).survivalProbability(hits - 1) > TAIL);
    }

    private int high() {
        return hits == sampled
                ? most()
                : first(hits, most(), inAll -> of(inAll).cumulativeProbability(hits) <= TAIL) - 1;
    }

    /** What was seen to be no hit cannot be one. */
    private int most() {
        return population - (sampled - hits);
    }

    private HypergeometricDistribution of(int inAll) {
        return HypergeometricDistribution.of(population, inAll, sampled);
    }

    /** The first number that holds, where all after it do; one after the last where none does. */
    private static int first(int from, int to, IntPredicate holds) {
        int low = from;
        int high = to + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
