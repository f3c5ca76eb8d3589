package io.gatehouse.domain.scan;

import io.gatehouse.domain.fusion.CategoryScore;
import io.gatehouse.domain.fusion.Coverage;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that came of one scan. */
public record Verdict(
        List<PartResult> parts, Map<Category, CategoryScore> categories, Coverage coverage, Decision decision) {

    public Verdict {
        parts = List.copyOf(parts);
        Map<Category, CategoryScore> ordered = new EnumMap<>(Category.class);
        ordered.putAll(categories);
        categories = Collections.unmodifiableMap(ordered);
    }
}
