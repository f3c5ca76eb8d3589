package io.gatehouse.models.foreign;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The tokens that a model wants before and after every text, such as {@code [CLS]} and {@code [SEP]}.
 *
 * @param before never modified by anyone, for records do not copy arrays
 * @param type of the tokens in between
 */
record Frame(long[] before, long[] typesBefore, long type, long[] after, long[] typesAfter) {

    /**
     * Reads the frame off a text within it.
     *
     * @param added 1 for each token that is of the frame
     */
    static Frame of(long[] ids, long[] types, long[] added) {
        int begin = 0;
        while (begin < ids.length && added[begin] == 1) {
            begin++;
        }
        int end = ids.length;
        while (end > begin && added[end - 1] == 1) {
            end--;
        }
        return new Frame(
                Arrays.copyOf(ids, begin),
                Arrays.copyOf(types, begin),
                begin < end ? types[begin] : 0,
                Arrays.copyOfRange(ids, end, ids.length),
                Arrays.copyOfRange(types, end, types.length));
    }

    int size() {
        return before.length + after.length;
    }

    /** A window of some tokens of a text. */
    TokenWindow around(TextTokens text, int from, int to) {
        long[] types = new long[to - from];
        Arrays.fill(types, type);
        return new TokenWindow(
                joined(before, Arrays.copyOfRange(text.ids(), from, to), after),
                joined(typesBefore, types, typesAfter),
                text.begin(from, to),
                text.end(from, to));
    }

    private static long[] joined(long[] first, long[] second, long[] third) {
        return LongStream.concat(LongStream.of(first), LongStream.concat(LongStream.of(second), LongStream.of(third)))
                .toArray();
    }
}
