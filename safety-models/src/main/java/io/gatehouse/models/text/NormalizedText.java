package io.gatehouse.models.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Text as the model reads it, each of whose characters knows the stretch of the original that it came from. */
final class NormalizedText {

    /** Of a letter in a row, so many are kept: "sooo" and "soooooo" are the same word. */
    private static final int LONGEST_RUN = 2;

    private static final int SOFT_HYPHEN = 0x00AD;

    private final StringBuilder text = new StringBuilder();
    private int[] begins = new int[64];
    private int[] ends = new int[64];

    private NormalizedText() {}

    /** Compatibility forms folded (NFKC), lower case, nothing invisible, no stretched letters. */
    static NormalizedText of(String original) {
        NormalizedText result = new NormalizedText();
        int at = 0;
        while (at < original.length()) {
            int end = endOfCharacter(original, at);
            result.append(original.substring(at, end), at, end);
            at = end;
        }
        return result;
    }

    CharSequence text() {
        return text;
    }

    /** Where the character at {@code index} begins in the original. */
    int beginOf(int index) {
        return begins[index];
    }

    /** Where the character at {@code index} ends in the original, exclusive. */
    int endOf(int index) {
        return ends[index];
    }

    private static int endOfCharacter(String original, int begin) {
        int end = begin + Character.charCount(original.codePointAt(begin));
        while (end < original.length() && isMark(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void append(String character, int begin, int end) {
        String folded = character.length() == 1 && character.charAt(0) < 0x80
                ? character
                : Normalizer.normalize(character, Normalizer.Form.NFKC);
        String lower = folded.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            appendCodePoint(lower.codePointAt(i), begin, end);
        }
    }

    private void appendCodePoint(int codePoint, int begin, int end) {
        if (isInvisible(codePoint) || isStretched(codePoint)) {
            return;
        }
        int from = text.length();
        text.appendCodePoint(Character.getType(codePoint) == Character.SURROGATE ? ' ' : codePoint);
        if (text.length() > begins.length) {
            begins = Arrays.copyOf(begins, 2 * begins.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        Arrays.fill(begins, from, text.length(), begin);
        Arrays.fill(ends, from, text.length(), end);
    }

    private static boolean isInvisible(int codePoint) {
        return codePoint == SOFT_HYPHEN
                || Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }

    private boolean isStretched(int codePoint) {
        if (!Character.isLetter(codePoint) || text.length() < LONGEST_RUN) {
            return false;
        }
        int last = text.length() - 1;
        return text.charAt(last) == codePoint && text.charAt(last - 1) == codePoint;
    }
}
