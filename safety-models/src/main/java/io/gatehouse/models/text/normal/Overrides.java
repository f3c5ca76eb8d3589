package io.gatehouse.models.text.normal;

import java.text.Bidi;

/** Puts letters that an override turns round (U+202E) into the order in which people see them. */
final class Overrides {

    private static final char RIGHT_TO_LEFT = '\u202E';

    private Overrides() {}

    static Cells asSeen(Cells cells, String original) {
        return original.indexOf(RIGHT_TO_LEFT) < 0
                ? cells
                : asSeen(cells, original, new Bidi(original, Bidi.DIRECTION_LEFT_TO_RIGHT));
    }

    private static Cells asSeen(Cells cells, String original, Bidi levels) {
        Cells seen = new Cells(cells.length());
        int at = 0;
        while (at < cells.length()) {
            int end = at + 1;
            while (end < cells.length() && isTurned(cells, end, levels) == isTurned(cells, at, levels)) {
                end++;
            }
            if (isTurned(cells, at, levels) && hasLeftToRight(cells, at, end, original)) {
                addBackwards(cells, at, end, seen);
            } else {
                seen.addAll(cells, at, end);
            }
            at = end;
        }
        return seen;
    }

    private static boolean isTurned(Cells cells, int index, Bidi levels) {
        return (levels.getLevelAt(cells.beginOf(index)) & 1) == 1;
    }

    /** Letters of scripts that run from right to left stand in reading order, and only look turned round. */
    private static boolean hasLeftToRight(Cells cells, int from, int to, String original) {
        for (int i = from; i < to; i++) {
            int letter = original.codePointAt(cells.beginOf(i));
            if (Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return true;
            }
        }
        return false;
    }

    private static void addBackwards(Cells cells, int from, int to, Cells seen) {
        int end = to;
        while (end > from) {
            int begin = end - Character.charCount(Character.codePointBefore(cells.text(), end));
            seen.addAll(cells, begin, end);
            end = begin;
        }
    }
}
