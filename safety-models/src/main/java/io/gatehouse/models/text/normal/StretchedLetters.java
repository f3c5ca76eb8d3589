package io.gatehouse.models.text.normal;

/**
 * Shortens stretched letters to one or two, whichever makes the commonest word, else to two: "haaate" is "hate",
 * "coool" is "cool", "hmmm" is "hmm".
 */
final class StretchedLetters {

    private static final int LONGEST_RUN = 2;

    /** A bit for each of the first runs of a word, set where two of its letters stay. */
    private static final int ALL_TWO = 0b111;

    private static final int LONGEST = 2 * KnownWords.LONGEST;

    private StretchedLetters() {}

    static Cells shortened(Cells cells) {
        Cells shortened = new Cells(cells.length());
        int at = 0;
        while (at < cells.length()) {
            int end = Math.max(at + 1, cells.endOfLetters(at));
            add(cells, at, end, shortened);
            at = end;
        }
        return shortened;
    }

    private static void add(Cells cells, int begin, int end, Cells shortened) {
        if (!isStretched(cells, begin, end)) {
            shortened.addAll(cells, begin, end);
            return;
        }
        Cells kept = cut(cells, begin, end, ALL_TWO);
        int best = kept.length() > LONGEST ? 0 : KnownWords.rank(kept.text().toString());
        for (int twos = 0; twos < ALL_TWO && best > 0; twos++) {
            Cells other = cut(cells, begin, end, twos);
            int rank = other.length() > 1 ? KnownWords.rank(other.text().toString()) : KnownWords.UNKNOWN;
            if (rank < best) {
                kept = other;
                best = rank;
            }
        }
        shortened.addAll(kept);
    }

    private static boolean isStretched(Cells cells, int begin, int end) {
        for (int i = begin + LONGEST_RUN; i < end; i++) {
            if (cells.charAt(i) == cells.charAt(i - 1) && cells.charAt(i) == cells.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }

    /** Runs of three or more letters become one or two long; shorter ones stay. */
    private static Cells cut(Cells cells, int begin, int end, int twos) {
        Cells cut = new Cells(end - begin);
        int at = begin;
        int runs = 0;
        while (at < end) {
            int run = at + 1;
            while (run < end && cells.charAt(run) == cells.charAt(at)) {
                run++;
            }
            boolean stretched = run - at > LONGEST_RUN;
            int length = (twos >> Math.min(runs, 2) & 1) + 1;
            cut.addAll(cells, at, stretched ? at + length : run);
            runs += stretched ? 1 : 0;
            at = run;
        }
        return cut;
    }
}
