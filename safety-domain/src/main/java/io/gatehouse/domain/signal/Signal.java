package io.gatehouse.domain.signal;

import io.gatehouse.domain.taxonomy.Category;
import java.util.List;

/**
 * One category's score for one part.
 *
 * @param score calibrated probability in 0..1
 * @param bundle the model that gave the score
 * @param evidence strongest first; may be empty
 */
public record Signal(Category category, double score, BundleRef bundle, List<Evidence> evidence) {

    public Signal {
        Probability.require(score, "the score of " + category);
        evidence = List.copyOf(evidence);
    }
}
