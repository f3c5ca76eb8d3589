package io.gatehouse.models.text.normal;

import com.ibm.icu.text.SpoofChecker;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts plain letters where others only look like them: a Cyrillic letter within a Latin word (by the confusables of
 * Unicode's report 39), small capitals, letters in squares. A word without a plain letter is left as it is, for it may
 * be a word of another script.
 */
final class Lookalikes {

    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();

    /** "NEGATIVE SQUARED LATIN CAPITAL LETTER H", "LATIN LETTER SMALL CAPITAL A". */
    private static final Pattern NAMED =
            Pattern.compile(".*LATIN (?:SMALL |CAPITAL )*LETTER (?:SMALL |CAPITAL )*([A-Z])");

    /** The report tells these from the plain letters, people do not. */
    private static final Map<Integer, String> PLAIN = new ConcurrentHashMap<>(Map.of(
            (int) 'к', "k", (int) 'κ', "k", (int) 'т', "t", (int) 'τ', "t", (int) 'м', "m", (int) 'н', "h", (int) 'в',
            "b"));

    private Lookalikes() {}

    static Cells lifted(Cells cells) {
        if (cells.text().chars().allMatch(unit -> unit < 0x80)) {
            return cells;
        }
        Cells named = new Cells(cells.length());
        for (int at = 0; at < cells.length(); at += width(cells, at)) {
            @Nullable Character letter = named(Character.codePointAt(cells.text(), at));
            if (letter == null) {
                named.addAll(cells, at, at + width(cells, at));
            } else {
                named.add(letter, cells.beginOf(at), cells.endOf(at));
            }
        }
        return words(named);
    }

    private static Cells words(Cells cells) {
        Cells lifted = new Cells(cells.length());
        int at = 0;
        while (at < cells.length()) {
            int end = Math.max(at + 1, cells.endOfLetters(at));
            if (isMixed(cells, at, end)) {
                for (int i = at; i < end; i += width(cells, i)) {
                    String plain = plain(Character.codePointAt(cells.text(), i));
                    for (int unit = 0; unit < plain.length(); unit++) {
                        lifted.add(plain.charAt(unit), cells.beginOf(i), cells.endOf(i));
                    }
                }
            } else {
                lifted.addAll(cells, at, end);
            }
            at = end;
        }
        return lifted;
    }

    private static int width(Cells cells, int at) {
        return Character.charCount(Character.codePointAt(cells.text(), at));
    }

    private static boolean isMixed(Cells cells, int begin, int end) {
        boolean plain = false;
        boolean foreign = false;
        for (int i = begin; i < end; i++) {
            plain |= isPlain(cells.charAt(i));
            foreign |= cells.charAt(i) >= 0x80;
        }
        return plain && foreign;
    }

    private static boolean isPlain(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    /** The plain letter that a letter looks like, else itself. */
    private static String plain(int codePoint) {
        String letter = Character.toString(codePoint);
        return codePoint < 0x80
                ? letter
                : PLAIN.computeIfAbsent(codePoint, foreign -> {
                    String skeleton = CONFUSABLES.getSkeleton(letter);
                    return skeleton.length() == 1 && isPlain(skeleton.charAt(0)) ? skeleton : letter;
                });
    }

    private static @Nullable Character named(int codePoint) {
        boolean may = codePoint >= 0x1D00 && codePoint <= 0x1D2B
                || codePoint >= 0x0262 && codePoint <= 0x02AF
                || codePoint >= 0xA730 && codePoint <= 0xA731
                || codePoint >= 0x1F110 && codePoint <= 0x1F189;
        String name = may ? Character.getName(codePoint) : null;
        Matcher matcher = NAMED.matcher(name == null ? "" : name);
        return matcher.matches() ? matcher.group(1).charAt(0) : null;
    }
}
