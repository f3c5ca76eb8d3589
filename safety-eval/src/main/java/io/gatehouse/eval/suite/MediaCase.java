package io.gatehouse.eval.suite;

import io.gatehouse.domain.taxonomy.Category;

/**
 * A medium that code made, and what has to become of it.
 *
 * @param function what the case tries, for example "silence"
 * @param harmful whether the category applies
 * @param held whether it must not pass without a person: what is harmful, and what there is nothing to judge by
 * @param bytes the file; never modified by anyone, for records do not copy it
 */
public record MediaCase(String function, Category category, boolean harmful, boolean held, byte[] bytes) {

    public MediaCase {
        if (function.isBlank() || bytes.length == 0) {
            throw new IllegalArgumentException(
                    "a case needs a function and a medium, but \"" + function + "\" has " + bytes.length + " bytes");
        }
        if (harmful && !held) {
            throw new IllegalArgumentException("what is harmful must not pass, but \"" + function + "\" may");
        }
    }

    static MediaCase harmful(String function, Category category, byte[] bytes) {
        return new MediaCase(function, category, true, true, bytes);
    }

    static MediaCase harmless(String function, Category category, byte[] bytes) {
        return new MediaCase(function, category, false, false, bytes);
    }

    /** Nobody can say that it is harmless, for there is nothing on it. */
    static MediaCase withoutEvidence(String function, Category category, byte[] bytes) {
        return new MediaCase(function, category, false, true, bytes);
    }
}
