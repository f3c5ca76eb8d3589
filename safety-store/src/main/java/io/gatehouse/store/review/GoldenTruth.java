package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Map;

/**
 * What is known of an item, for sure.
 *
 * @param categories those that apply (true) or do not (false); of the others nothing is asked
 * @param setBy who says so
 * @param reason why it is known
 */
public record GoldenTruth(LabelVerdict verdict, Map<Category, Boolean> categories, String setBy, String reason) {

    public static final int LONGEST_REASON = 1000;

    public GoldenTruth {
        categories = Map.copyOf(categories);
        if (!verdict.definite()) {
            throw new IllegalArgumentException("what is known for sure is not " + verdict);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a reason has 1 to " + LONGEST_REASON + " characters, but had " + reason.length());
        }
    }
}
