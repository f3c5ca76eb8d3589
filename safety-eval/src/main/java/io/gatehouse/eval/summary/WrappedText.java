package io.gatehouse.eval.summary;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines, for a drawing does not: what is too long for it would be cut off. */
final class WrappedText {

    /** From here on, scripts have characters about twice as wide as a Latin letter. */
    private static final int WIDE = 0x1100;

    private final int columns;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private WrappedText(int columns) {
        this.columns = columns;
    }

    /** @param columns how many Latin letters a line holds */
    static List<String> lines(String text, int columns) {
        WrappedText wrapped = new WrappedText(columns);
        for (String word : text.split(" ", -1)) {
            wrapped.add(word);
        }
        wrapped.end();
        return wrapped.lines;
    }

    private void add(String word) {
        if (!line.isEmpty() && width(line) + 1 + width(word) > columns) {
            end();
        }
        if (!line.isEmpty()) {
            line.append(' ');
        }
        word.codePoints().forEach(this::add);
    }

    /** A word that no line holds is broken where the line ends. */
    private void add(int character) {
        if (width(line) + width(character) > columns) {
            end();
        }
        line.appendCodePoint(character);
    }

    private void end() {
        lines.add(line.toString());
        line.setLength(0);
    }

    private static int width(CharSequence text) {
        return text.codePoints().map(WrappedText::width).sum();
    }

    private static int width(int character) {
        return character < WIDE ? 1 : 2;
    }
}
