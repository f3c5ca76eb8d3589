package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;

/** What of a part a reviewer marked as falling under a category. */
public record LabelSpan(String partId, LabelPlace place, Category category) {

    /** Characters of a text part: UTF-16 offsets, {@code end} exclusive. */
    public LabelSpan(String partId, int begin, int end, Category category) {
        this(partId, new LabelPlace.Text(begin, end), category);
    }
}
