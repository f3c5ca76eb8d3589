package io.gatehouse.eval.compare;

import java.util.regex.Pattern;

/** The first words of a text, on one line and without what a terminal or a page would obey instead of show. */
final class Excerpt {

    static final int LONGEST = 120;

    /** White space, control characters, and those that turn the direction of writing or cannot be seen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private Excerpt() {}

    static String of(String text) {
        return shortened(UNSEEN.matcher(text).replaceAll(" ").strip(), LONGEST);
    }

    /** @param longest in characters as people count them, near enough */
    static String shortened(String line, int longest) {
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)).strip() + "...";
    }
}
