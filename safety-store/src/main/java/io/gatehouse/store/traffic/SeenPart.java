package io.gatehouse.store.traffic;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Map;

/**
 * A part, as it looks from outside.
 *
 * @param length of its text in characters; 0 where it has none
 * @param scores its own, category by category
 */
public record SeenPart(Modality modality, Outcome outcome, int length, Map<Category, Double> scores) {

    /** What came of looking at it. */
    public enum Outcome {
        SCORED,
        ABSTAINED,
        FAILED
    }

    public SeenPart {
        scores = Map.copyOf(scores);
    }
}
