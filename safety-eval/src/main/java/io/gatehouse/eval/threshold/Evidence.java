package io.gatehouse.eval.threshold;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.Map;
import java.util.Optional;

/**
 * What thresholds are solved from. An item stands in one part only, and the parts are drawn from one population.
 *
 * @param selection the part on which operating points are looked for; per category the items that are labelled for it
 * @param proof the part that nobody looks at before a threshold is chosen
 * @param everyday what review loads are measured on
 */
public record Evidence(
        Map<Category, ScoredLabels> selection, Map<Category, ScoredLabels> proof, EverydayScores everyday) {

    public Evidence {
        selection = Map.copyOf(selection);
        proof = Map.copyOf(proof);
    }

    Optional<ScoredLabels> of(Part part, Category category) {
        return switch (part) {
            case SELECTION -> Optional.ofNullable(selection.get(category));
            case PROOF -> Optional.ofNullable(proof.get(category));
            case EVERYDAY -> Optional.empty();
        };
    }
}
