package io.gatehouse.models.text.normal;

import java.util.List;

/** Joins words whose letters stand apart: {@code h a t e}, {@code h.a.t.e}, {@code h-a-t-e}. */
final class SeparatedLetters {

    private static final int FEWEST = 3;

    private static final String SEPARATORS = " .-_*·,~/\\+|'";

    private SeparatedLetters() {}

    static Cells joined(Cells cells) {
        Cells joined = new Cells(cells.length());
        int at = 0;
        while (at < cells.length()) {
            int letters = cells.isInWord(at) ? 0 : row(cells, at);
            int digits = leadingDigits(cells, at, letters);
            joined.addAll(cells, at, at + 2 * digits);
            at += 2 * digits;
            if (letters - digits < FEWEST) {
                joined.addAll(cells, at, Math.min(at + 1, cells.length()));
                at++;
            } else {
                addRow(cells, at, letters - digits, joined);
                at += 2 * (letters - digits) - 1;
            }
        }
        return joined;
    }

    /** A row of more than one word is parted again. */
    private static void addRow(Cells cells, int begin, int letters, Cells joined) {
        Cells row = new Cells(letters);
        for (int i = 0; i < letters; i++) {
            row.addAll(cells, begin + 2 * i, begin + 2 * i + 1);
        }
        int from = 0;
        List<Integer> seams = GluedWords.seams(row.text().toString());
        for (int seam : seams.stream().allMatch(row::isSeam) ? seams : List.<Integer>of()) {
            joined.addAll(row, from, seam);
            joined.addGap(row, seam);
            from = seam;
        }
        joined.addAll(row, from, letters);
    }

    /** How many letters stand in a row from here, each one apart from the next by the same sign. */
    private static int row(Cells cells, int begin) {
        if (begin + 2 >= cells.length() || SEPARATORS.indexOf(cells.charAt(begin + 1)) < 0) {
            return 0;
        }
        char separator = cells.charAt(begin + 1);
        int letters = 0;
        int at = begin;
        while (at < cells.length() && isLetter(cells.charAt(at))) {
            letters++;
            if (at + 1 >= cells.length() || cells.charAt(at + 1) != separator) {
                // The last letter must end a word: in "a b cat" the row ends before the c.
                boolean inside = at + 1 < cells.length() && Character.isLetterOrDigit(cells.charAt(at + 1));
                return inside ? letters - 1 : letters;
            }
            at += 2;
        }
        return letters;
    }

    /** How many of a row to leave out in front so that at least half of the rest are real letters. */
    private static int leadingDigits(Cells cells, int begin, int letters) {
        int real = 0;
        for (int i = 0; i < letters; i++) {
            real += Character.isLetter(cells.charAt(begin + 2 * i)) ? 1 : 0;
        }
        int left = 0;
        while (letters - left >= FEWEST && 2 * real < letters - left) {
            real -= Character.isLetter(cells.charAt(begin + 2 * left)) ? 1 : 0;
            left++;
        }
        return left;
    }

    private static boolean isLetter(char character) {
        return Character.isLetter(character) || "4310578@$".indexOf(character) >= 0;
    }
}
