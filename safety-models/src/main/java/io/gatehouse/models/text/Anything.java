package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Whether a text belongs to any category at all, which the first stage learns beside the categories themselves. */
enum Anything {
    YES,
    NO,
    /** Some labels are missing, and those that are there are no. */
    UNKNOWN;

    /** Swear words are no reason to ask the encoder: the n-grams know them as well as it does. */
    private static final Set<Category> LEFT_OUT = EnumSet.of(Category.PROFANITY);

    /** What a text has to be free of, for a text that is said to be harmless by these is harmless. */
    private static final Set<Category> LEADING = EnumSet.of(
            Category.HATE,
            Category.HARASSMENT,
            Category.VIOLENCE,
            Category.SELF_HARM,
            Category.SEXUAL,
            Category.ILLICIT);

    /** Whether a text that belongs to the category belongs to something at all. */
    static boolean counts(Category category) {
        return !LEFT_OUT.contains(category);
    }

    static Anything of(Example example) {
        Map<Category, Boolean> labels = example.labels();
        if (labels.entrySet().stream().anyMatch(label -> label.getValue() && counts(label.getKey()))) {
            return YES;
        }
        return labels.keySet().containsAll(LEADING) ? NO : UNKNOWN;
    }
}
