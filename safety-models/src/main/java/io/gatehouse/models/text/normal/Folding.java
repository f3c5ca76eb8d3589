package io.gatehouse.models.text.normal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds compatibility forms (NFKC), takes the accents off Latin letters and drops what nobody sees. */
final class Folding {

    /** Real letters have fewer marks; sorting more of them would take long. */
    private static final int MOST_UNITS = 32;

    /** Marks that no script needs once they are not composed with their letter. */
    private static final Set<UnicodeBlock> ACCENTS = Set.of(
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT,
            UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
            UnicodeBlock.COMBINING_HALF_MARKS);

    private Folding() {}

    static Cells of(String original) {
        Cells cells = new Cells(original.length());
        int at = 0;
        while (at < original.length()) {
            int end = endOfCharacter(original, at);
            add(original.substring(at, end), at, end, cells);
            at = end;
        }
        return cells;
    }

    private static int endOfCharacter(String original, int begin) {
        int end = begin + Character.charCount(original.codePointAt(begin));
        while (end < original.length() && end - begin < MOST_UNITS && isMark(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int codePoint) {
        if (codePoint < 0x80) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static void add(String character, int begin, int end, Cells cells) {
        if (character.length() == 1 && character.charAt(0) < 0x80) {
            cells.add(character.charAt(0) < ' ' ? ' ' : character.charAt(0), begin, end);
            return;
        }
        folded(character)
                .codePoints()
                .filter(codePoint -> !isInvisible(codePoint) && !isAccent(codePoint))
                .forEach(codePoint -> cells.addCodePoint(isOdd(codePoint) ? ' ' : codePoint, begin, end));
    }

    private static String folded(String character) {
        String composed = Normalizer.normalize(character, Normalizer.Form.NFKC);
        int first = composed.codePointAt(0);
        boolean latin = first < 0x80 || UnicodeScript.of(first) == UnicodeScript.LATIN;
        return latin ? Normalizer.normalize(composed, Normalizer.Form.NFKD) : composed;
    }

    private static boolean isOdd(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> Character.isISOControl(codePoint);
        };
    }

    private static boolean isAccent(int codePoint) {
        @Nullable UnicodeBlock block = UnicodeBlock.of(codePoint);
        return codePoint >= 0x80 && block != null && ACCENTS.contains(block);
    }

    /** What has no meaning for anybody only keeps letters apart. */
    private static boolean isInvisible(int codePoint) {
        return codePoint >= 0x80
                && switch (Character.getType(codePoint)) {
                    case Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
                    default -> UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
                };
    }
}
