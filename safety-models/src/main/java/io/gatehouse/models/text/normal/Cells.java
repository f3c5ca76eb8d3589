package io.gatehouse.models.text.normal;

import java.util.Arrays;

/** Characters in a row, each with the stretch of the original that it came from. */
final class Cells {

    private final StringBuilder text;
    private int[] begins;
    private int[] ends;

    Cells(int capacity) {
        text = new StringBuilder(capacity);
        begins = new int[Math.max(16, capacity)];
        ends = new int[begins.length];
    }

    void add(char character, int begin, int end) {
        int at = text.length();
        if (at == begins.length) {
            begins = Arrays.copyOf(begins, 2 * at);
            ends = Arrays.copyOf(ends, 2 * at);
        }
        text.append(character);
        begins[at] = begin;
        ends[at] = end;
    }

    void addCodePoint(int codePoint, int begin, int end) {
        for (char unit : Character.toChars(codePoint)) {
            add(unit, begin, end);
        }
    }

    /** Copies the characters {@code from} to {@code to} (exclusive) of another row. */
    void addAll(Cells other, int from, int to) {
        for (int i = from; i < to; i++) {
            add(other.charAt(i), other.begins[i], other.ends[i]);
        }
    }

    void addAll(Cells other) {
        addAll(other, 0, other.length());
    }

    /** A space of no width where a character begins. */
    void addGap(Cells other, int before) {
        add(' ', other.begins[before], other.begins[before]);
    }

    /** Whether something of the original can end before the character and something else begin with it. */
    boolean isSeam(int at) {
        return begins[at] >= ends[at - 1];
    }

    Cells part(int from, int to) {
        Cells part = new Cells(to - from);
        part.addAll(this, from, to);
        return part;
    }

    int length() {
        return text.length();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    int beginOf(int index) {
        return begins[index];
    }

    int endOf(int index) {
        return ends[index];
    }

    String substring(int begin, int end) {
        return text.substring(begin, end);
    }

    int indexOf(String part, int from) {
        return text.indexOf(part, from);
    }

    boolean startsWith(String start, int index) {
        if (index + start.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (text.charAt(index + i) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    CharSequence text() {
        return text;
    }

    /** Where the run of letters that begins at {@code index} ends; {@code index} itself where none begins. */
    int endOfLetters(int index) {
        int end = index;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Where the stretch without white space that begins at {@code index} ends. */
    int endOfChunk(int index) {
        int end = index;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a letter or digit stands directly before {@code index}. */
    boolean isInWord(int index) {
        return index > 0 && Character.isLetterOrDigit(text.codePointBefore(index));
    }
}
