package io.gatehouse.eval.bias;

/**
 * Which positives are set against which negatives.
 *
 * <p>Borkan et al., "Nuanced metrics for measuring unintended bias with real data for text classification", 2019.
 */
public enum BiasAuc {
    /** Those that name the group against each other. */
    SUBGROUP(true, true),
    /** Negatives that name the group against positives that name others: low where the name alone raises scores. */
    BPSN(false, true),
    /** Positives that name the group against negatives that name others: low where the name lowers scores. */
    BNSP(true, false);

    private final boolean positivesNameIt;
    private final boolean negativesNameIt;

    BiasAuc(boolean positivesNameIt, boolean negativesNameIt) {
        this.positivesNameIt = positivesNameIt;
        this.negativesNameIt = negativesNameIt;
    }

    boolean takesPositives(boolean thatNameIt) {
        return thatNameIt == positivesNameIt;
    }

    boolean takesNegatives(boolean thatNameIt) {
        return thatNameIt == negativesNameIt;
    }
}
