package io.gatehouse.eval.audit;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Map;

/**
 * What is known of a stratum without asking anybody.
 *
 * @param population how many items it has
 * @param sampled how many of them the audit drew
 * @param flagged for how many of all its items the policy acted because of a category; absent means none
 */
public record StratumCount(int population, int sampled, Map<Category, Integer> flagged) {

    public StratumCount {
        flagged = Map.copyOf(flagged);
        if (population < 1 || sampled < 0 || sampled > population) {
            throw new IllegalArgumentException("of " + population + " items " + sampled + " cannot have been drawn");
        }
        for (Map.Entry<Category, Integer> one : flagged.entrySet()) {
            if (one.getValue() < 0 || one.getValue() > population) {
                throw new IllegalArgumentException("of " + population + " items " + one.getValue()
                        + " cannot have been flagged for " + one.getKey());
            }
        }
    }

    /** The probability with which each of its items was drawn. */
    public double probability() {
        return (double) sampled / population;
    }

    int flagged(Category category) {
        return flagged.getOrDefault(category, 0);
    }
}
