package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;

/** The characters that a reviewer marked in a text part: UTF-16 offsets, {@code end} exclusive. */
public record LabelSpan(String partId, int begin, int end, Category category) {

    public LabelSpan {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("a span needs 0 <= begin < end, but was " + begin + ".." + end);
        }
    }
}
