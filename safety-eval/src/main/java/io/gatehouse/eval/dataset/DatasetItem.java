package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * An item, and what is known of it.
 *
 * @param id unique within its dataset
 * @param labels whether a category applies; one that is absent is unknown, and unknown is not no
 * @param slices by which figures are broken down, for example {@code language} to {@code en}; sorted
 */
public record DatasetItem(
        String id,
        ItemContent content,
        ContentType contentType,
        Map<Category, Boolean> labels,
        Map<String, String> slices,
        Split split) {

    public DatasetItem {
        Map<Category, Boolean> ordered = new EnumMap<>(Category.class);
        ordered.putAll(labels);
        labels = Collections.unmodifiableMap(ordered);
        slices = Collections.unmodifiableMap(new TreeMap<>(slices));
    }
}
