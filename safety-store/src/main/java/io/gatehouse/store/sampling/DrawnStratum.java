package io.gatehouse.store.sampling;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Map;

/**
 * Decisions of the same action and about the same score.
 *
 * @param band of the scores, from 0
 * @param population how many there are
 * @param sampled how many of them were drawn
 * @param flagged for how many of all the policy did anything because of a category; absent means none
 */
public record DrawnStratum(Action action, int band, int population, int sampled, Map<Category, Integer> flagged) {

    public DrawnStratum {
        flagged = Map.copyOf(flagged);
    }
}
