package io.gatehouse.store.replay;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a reviewer who was sure said of a scan.
 *
 * @param categories those that were judged: whether the item falls under them
 */
public record Judgement(boolean violation, Map<Category, Boolean> categories) {

    public Judgement {
        Map<Category, Boolean> ordered = new EnumMap<>(Category.class);
        ordered.putAll(categories);
        categories = Collections.unmodifiableMap(ordered);
    }
}
