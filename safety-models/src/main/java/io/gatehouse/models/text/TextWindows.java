package io.gatehouse.models.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts long text into overlapping stretches of words, so that a few words in a long text are not averaged away. */
final class TextWindows {

    /** Words in a window, and the most that training reads of a text. */
    static final int LENGTH = 256;

    private static final int STRIDE = 128;

    /** @param end exclusive, in words */
    record Window(int begin, int end) {}

    private TextWindows() {}

    static List<Window> of(int words) {
        List<Window> windows = new ArrayList<>();
        int begin = 0;
        while (begin + LENGTH < words) {
            windows.add(new Window(begin, begin + LENGTH));
            begin += STRIDE;
        }
        windows.add(new Window(begin, words));
        return windows;
    }
}
