package io.gatehouse.eval.audit;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Set;

/**
 * An item that an audit drew, as it is stored until somebody has looked at it.
 *
 * @param probability with which it was drawn; without it nothing could be concluded from its label
 * @param flagged the categories for which the policy acted on it
 */
public record DrawnItem(String id, Stratum stratum, double probability, Set<Category> flagged) {

    public DrawnItem {
        flagged = Set.copyOf(flagged);
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "an item is drawn with a probability above 0 and up to 1, but " + id + " with " + probability);
        }
    }

    static DrawnItem of(DecidedItem item, Stratum stratum, double probability) {
        return new DrawnItem(item.id(), stratum, probability, item.flagged());
    }
}
