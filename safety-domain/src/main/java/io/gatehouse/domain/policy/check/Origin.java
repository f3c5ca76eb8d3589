package io.gatehouse.domain.policy.check;

import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Finds the characters of a value in the source again, across quotes, escapes, folded lines and indentation. */
final class Origin {

    /** What stands in the source of a value, but not in the value. */
    private static final String DROPPED = " \t\r\n\\'\"";

    private Origin() {}

    /** For the value that begins at {@code start} in the source: from an index of the value to its place. */
    static IntFunction<Position> of(int[] source, int start, ScalarStyle style, String value) {
        int[] text = value.codePoints().toArray();
        return index -> Position.of(source, indexInSource(source, first(source, start, style), text, index));
    }

    private static int first(int[] source, int start, ScalarStyle style) {
        return switch (style) {
            case LITERAL, FOLDED, JSON_SCALAR_STYLE -> lineAfter(source, start);
            case SINGLE_QUOTED, DOUBLE_QUOTED -> start + 1;
            case PLAIN -> start;
        };
    }

    private static int lineAfter(int[] source, int start) {
        int index = start;
        while (index < source.length && source[index] != '\n') {
            index++;
        }
        return index + 1;
    }

    private static int indexInSource(int[] source, int first, int[] text, int index) {
        int at = first;
        for (int i = 0; i <= Math.min(index, text.length - 1); i++) {
            while (at < source.length && source[at] != text[i] && DROPPED.indexOf(source[at]) >= 0) {
                at++;
            }
            at++;
        }
        return Math.max(first, at - 1);
    }
}
