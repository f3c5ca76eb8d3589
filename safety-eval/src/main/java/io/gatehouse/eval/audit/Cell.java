package io.gatehouse.eval.audit;

import io.gatehouse.eval.metric.Interval;

/**
 * The items of a stratum that were flagged for a category, or those that were not. How many there are is known; given
 * how many of them were drawn, the drawn ones are a simple random sample without replacement.
 *
 * @param population how many items it has
 * @param answered how many of them were drawn and have a label
 * @param positives to how many of those the category applies
 */
record Cell(Stratum stratum, boolean flagged, int population, int answered, int positives) {

    Cell {
        if (positives < 0 || answered < positives || population < answered) {
            throw new IllegalArgumentException(
                    "a cell of " + population + " items cannot have " + positives + " positives of " + answered);
        }
    }

    boolean isAnswered() {
        return answered > 0;
    }

    /** Of what was answered; only where something was. */
    double share() {
        return (double) positives / answered;
    }

    /** The exact 95 % interval of the share of all its items. */
    Interval limits() {
        return new HypergeometricLimits(population, answered, positives).interval95();
    }

    /** The variance of {@link #share}, with the correction for a population that is used up. */
    double variance() {
        return (1 - (double) answered / population) * share() * (1 - share()) / Math.max(1, answered - 1);
    }
}
