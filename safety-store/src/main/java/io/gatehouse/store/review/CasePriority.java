package io.gatehouse.store.review;

import io.gatehouse.domain.fusion.CategoryScore;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.taxonomy.Category;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How urgent a case is, 0 to 100: ten for each step of severity (0 to 7) of the worst category it is about, and 20 more
 * where somebody's life may be at stake. A restricted case is always 100. Among equals the oldest goes first.
 */
final class CasePriority {

    static final int HIGHEST = 100;
    private static final int PER_SEVERITY = 10;
    private static final int LIFE_AT_STAKE = 20;
    private static final Set<Category> DANGEROUS = EnumSet.of(
            Category.SELF_HARM_INTENT,
            Category.HATE_THREATENING,
            Category.HARASSMENT_THREATENING,
            Category.EXTREMISM,
            Category.ILLICIT_VIOLENT);

    private CasePriority() {}

    static int of(List<Category> categories, Verdict verdict) {
        return categories.stream()
                .mapToInt(category ->
                        of(category, Optional.ofNullable(verdict.categories().get(category))))
                .max()
                .orElse(0);
    }

    private static int of(Category category, Optional<CategoryScore> score) {
        return PER_SEVERITY * score.map(CategoryScore::severity).orElse(0)
                + (DANGEROUS.contains(category) ? LIFE_AT_STAKE : 0);
    }
}
