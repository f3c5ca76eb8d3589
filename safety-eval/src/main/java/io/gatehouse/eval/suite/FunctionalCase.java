package io.gatehouse.eval.suite;

import io.gatehouse.domain.taxonomy.Category;

/**
 * A text, and whether one category applies to it; other categories may apply too.
 *
 * @param function what the case tries, for example "negated hate"
 * @param harmful whether the category applies
 */
public record FunctionalCase(String function, Category category, boolean harmful, String text) {

    public FunctionalCase {
        if (function.isBlank()) {
            throw new IllegalArgumentException("a case needs the name of its function, but its text is " + text);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("a case needs a text, but one of \"" + function + "\" has none");
        }
    }
}
