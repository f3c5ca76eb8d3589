package io.gatehouse.models.foreign;

import io.gatehouse.domain.signal.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a text as a model takes it: one row of tokens, frame and all.
 *
 * @param ids never modified by anyone, for records do not copy them; nor are {@code types}
 * @param begin of the stretch in UTF-16 units of the text
 * @param end exclusive; not beyond {@code begin} where no token says where it stands
 */
record TokenWindow(long[] ids, long[] types, int begin, int end) {

    /**
     * Cuts a text into windows that overlap; the last ends with the text.
     *
     * @param room how many tokens of the text fit into a window, beside the frame
     * @param overlap how many of them two neighbours share; less than {@code room}
     */
    static List<TokenWindow> cut(TextTokens text, Frame frame, int room, int overlap) {
        List<TokenWindow> windows = new ArrayList<>();
        for (int from = 0; from < text.size(); from += room - overlap) {
            int to = Math.min(text.size(), from + room);
            windows.add(frame.around(text, from, to));
            if (to == text.size()) {
                break;
            }
        }
        return windows;
    }

    int length() {
        return ids.length;
    }

    /** Where the stretch stands, for whoever wants to see it. */
    Optional<Evidence> span(double score) {
        return end > begin ? Optional.of(new Evidence.Span(begin, end, score)) : Optional.empty();
    }
}
