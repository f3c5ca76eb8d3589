package io.gatehouse.models.text.normal;

/** Mends words with a sign or a space in their midst: {@code wom.en}, {@code wom en}. */
final class BrokenWords {

    private static final String SIGNS = ".-_*·~/\\+|'";
    private static final int SHORTEST = 4;
    private static final int SHORT = 2;

    /** Two parts that are words of their own are mended only where one of them is rarer than this. */
    private static final int RARE = 7_000;

    private BrokenWords() {}

    static Cells mended(Cells cells) {
        Cells mended = new Cells(cells.length());
        int at = 0;
        while (at < cells.length()) {
            int first = cells.isInWord(at) || isShortened(cells, at) ? at : cells.endOfLetters(at);
            int second = first > at ? partBehind(cells, first) : first;
            if (second > first && isOneWord(cells, at, first, second)) {
                mended.addAll(cells, at, first);
                mended.addAll(cells, first + 1, second);
                at = second;
            } else {
                int end = Math.max(first, at + 1);
                mended.addAll(cells, at, end);
                at = end;
            }
        }
        return mended;
    }

    /** In "it's way" the s is no word that something could be joined to. */
    private static boolean isShortened(Cells cells, int at) {
        return at > 0 && "'’".indexOf(cells.charAt(at - 1)) >= 0;
    }

    /** Where the letters end that stand behind one sign or space; {@code first} where there are none. */
    private static int partBehind(Cells cells, int first) {
        if (first + 1 >= cells.length() || (cells.charAt(first) != ' ' && SIGNS.indexOf(cells.charAt(first)) < 0)) {
            return first;
        }
        int end = cells.endOfLetters(first + 1);
        boolean whole = end == cells.length() || !Character.isLetterOrDigit(cells.charAt(end));
        return end > first + 1 && whole && end - first <= KnownWords.LONGEST ? end : first;
    }

    private static boolean isOneWord(Cells cells, int begin, int first, int second) {
        String left = cells.substring(begin, first);
        String right = cells.substring(first + 1, second);
        int joined = left.length() + right.length() < SHORTEST || left.length() > KnownWords.LONGEST
                ? KnownWords.UNKNOWN
                : KnownWords.rank(left + right);
        if (joined == KnownWords.UNKNOWN) {
            return false;
        }
        int rarest = Math.max(KnownWords.rank(left), KnownWords.rank(right));
        if (cells.charAt(first) == ' ') {
            return joined < rarest && rarest > RARE;
        }
        // In "we'll" and "she'd" the sign is part of the spelling.
        boolean shortened = cells.charAt(first) == '\'' && right.length() <= SHORT;
        return !shortened && (rarest > RARE || left.length() <= SHORT || right.length() <= SHORT);
    }
}
