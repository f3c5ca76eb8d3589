package io.gatehouse.models.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Cuts long text into overlapping stretches of words, so that a few words in a long text are not averaged away. */
final class TextWindows {

    /** @param end exclusive, in words */
    record Window(int begin, int end) {}

    private TextWindows() {}

    /**
     * Windows of at most {@code room} pieces; each begins in the middle of the one before.
     *
     * @param words how many there are
     * @param pieces of the word at an index; a word of more pieces than there is room for has a window of its own
     */
    static List<Window> of(int words, IntUnaryOperator pieces, int room) {
        List<Window> windows = new ArrayList<>();
        int begin = 0;
        int end = end(0, words, pieces, room);
        windows.add(new Window(begin, end));
        while (end < words) {
            begin = Math.max(begin + 1, (begin + end + 1) / 2);
            end = Math.max(end, end(begin, words, pieces, room));
            windows.add(new Window(begin, end));
        }
        return windows;
    }

    private static int end(int begin, int words, IntUnaryOperator pieces, int room) {
        int end = begin;
        int used = 0;
        while (end < words && (end == begin || used + pieces.applyAsInt(end) <= room)) {
            used += pieces.applyAsInt(end);
            end++;
        }
        return end;
    }
}
