package io.gatehouse.domain.policy.check;

/** A place in a policy's source; lines and columns count from 1, columns in characters. */
public record Position(int line, int column) {

    public static final Position START = new Position(1, 1);

    /** The place of the character at that index of the source. */
    static Position of(int[] source, int index) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < Math.min(index, source.length); i++) {
            if (source[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, index - lineStart + 1);
    }
}
