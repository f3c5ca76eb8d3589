package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * An item, and what is known of it.
 *
 * @param id unique within its dataset
 * @param context what a sender would say of it
 * @param labels whether a category applies; one that is absent is unknown, and unknown is not no
 * @param slices by which figures are broken down, for example {@code language} to {@code en}
 */
public record DatasetItem(
        String id,
        ItemContent content,
        ContentType contentType,
        ItemContext context,
        Map<Category, Boolean> labels,
        SliceValues slices,
        Split split) {

    public DatasetItem {
        Map<Category, Boolean> ordered = new EnumMap<>(Category.class);
        ordered.putAll(labels);
        labels = Collections.unmodifiableMap(ordered);
    }

    /** An item of which a sender would say nothing. */
    public DatasetItem(
            String id,
            ItemContent content,
            ContentType contentType,
            Map<Category, Boolean> labels,
            Map<String, String> slices,
            Split split) {
        this(id, content, contentType, ItemContext.NONE, labels, SliceValues.of(slices), split);
    }
}
