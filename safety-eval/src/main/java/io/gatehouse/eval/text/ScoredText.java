package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.LabelledText;
import java.util.List;

/**
 * A held-back text with its scores.
 *
 * @param scores per category of the bundle, in its order; empty where the classifier abstains
 */
record ScoredText(LabelledText item, double[] scores) {

    boolean isScored() {
        return scores.length > 0;
    }

    double score(List<Category> categories, Category category) {
        int index = categories.indexOf(category);
        return index < 0 || !isScored() ? 0 : scores[index];
    }
}
