package io.gatehouse.eval.drift;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How often a category applies, told from scores alone, if nothing but that has changed since they were calibrated.
 *
 * <p>M. Saerens, P. Latinne and C. Decaestecker, Adjusting the outputs of a classifier to new a priori probabilities: a
 * simple procedure, Neural Computation 14 (2002): the estimate by EM, and the likelihood ratio test of whether it has
 * changed at all. The scores that are compared with are a sample too, which the paper leaves out; the ratio is scaled
 * down for it.
 *
 * @param before the share when the scores were calibrated
 * @param now the likeliest share of now
 * @param chance how likely an estimate as far from {@code before} is if the share has not changed
 */
public record PriorEstimate(double before, double now, double chance) {

    private static final int HALVINGS = 50;

    static PriorEstimate of(CalibratedScores before, CalibratedScores now) {
        double prior = likeliest(before, now);
        double ratio = 0;
        for (int index = 0; index < now.size(); index++) {
            ratio += 2 * Math.log(before.ratio(now.score(index), prior));
        }
        double scaled = ratio * before.size() / (before.size() + now.size());
        return new PriorEstimate(
                before.prior(), prior, ChiSquaredDistribution.of(1).survivalProbability(Math.max(0, scaled)));
    }

    /**
     * Where a round of EM changes nothing. It is found by halving, for EM may take thousands of rounds: the likelihood
     * has a single peak, so that a round always moves towards it.
     */
    private static double likeliest(CalibratedScores before, CalibratedScores now) {
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (next(before, now, middle) > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** A round of EM: the mean of what the scores would be if that were the share. */
    static double next(CalibratedScores before, CalibratedScores now, double prior) {
        double sum = 0;
        for (int index = 0; index < now.size(); index++) {
            double score = now.score(index);
            sum += prior * score / before.prior() / before.ratio(score, prior);
        }
        return sum / now.size();
    }
}
