package io.gatehouse.review.labelling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.Label;
import java.util.List;

/**
 * A label that models may learn from, as it is exported.
 *
 * @param flags the categories in which the models' own scores contradict it; none where too few labels are there to
 *     tell
 */
record Lesson(@JsonUnwrapped LabelView label, List<String> flags) {

    static Lesson of(Label label, List<Category> flags) {
        return new Lesson(
                LabelView.of(label), flags.stream().map(Category::wireName).toList());
    }

    boolean flagged() {
        return !flags.isEmpty();
    }
}
