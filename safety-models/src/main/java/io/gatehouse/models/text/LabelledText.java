package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Map;
import java.util.Optional;

/**
 * A text that no model was trained on, and what is known of it.
 *
 * @param source the data set
 * @param labels yes or no; a category that is absent is unknown
 * @param identity the group of people that it speaks of, where that is known
 */
public record LabelledText(String text, String source, Map<Category, Boolean> labels, Optional<String> identity) {

    private static final String FORUM = "goemotions_traindev";

    /** Whether it is a comment of a forum, of whatever mood: the nearest thing here to what people post every day. */
    public boolean isEveryday() {
        return source.equals(FORUM);
    }

    /** Whether it is known of every category that it does not apply. */
    public boolean isHarmless() {
        return labels.size() == Category.values().length
                && labels.values().stream().noneMatch(label -> label);
    }
}
