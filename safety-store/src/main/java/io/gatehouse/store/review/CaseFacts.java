package io.gatehouse.store.review;

import io.gatehouse.domain.fusion.CategoryScore;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the urgency of a case depends on.
 *
 * @param severity 0 to 7, of the gravest category that the case is about
 * @param lifeAtStake whether somebody's life may be at stake in that category
 * @param uncertainty 0 (the models are sure) to 1 (they might as well have tossed a coin, or did not look)
 * @param stakes what the sender said hangs on it
 */
record CaseFacts(int severity, boolean lifeAtStake, double uncertainty, boolean restricted, Stakes stakes) {

    private static final Set<Category> DANGEROUS = EnumSet.of(
            Category.SELF_HARM_INTENT,
            Category.HATE_THREATENING,
            Category.HARASSMENT_THREATENING,
            Category.EXTREMISM,
            Category.ILLICIT_VIOLENT);

    static CaseFacts of(Verdict verdict, List<Category> categories, boolean restricted, Stakes stakes) {
        Optional<Category> gravest = categories.stream()
                .max(Comparator.comparingInt(
                        category -> CaseUrgency.gravity(severity(verdict, category), DANGEROUS.contains(category))));
        return new CaseFacts(
                gravest.map(category -> severity(verdict, category)).orElse(0),
                gravest.filter(DANGEROUS::contains).isPresent(),
                uncertainty(verdict, categories),
                restricted,
                stakes);
    }

    private static int severity(Verdict verdict, Category category) {
        return score(verdict, category).map(CategoryScore::severity).orElse(0);
    }

    /** Scores are calibrated probabilities: 0.5 says that nothing is known, and so does what was not looked at. */
    private static double uncertainty(Verdict verdict, List<Category> categories) {
        if (!verdict.coverage().complete()) {
            return 1;
        }
        return categories.stream()
                .flatMap(category -> score(verdict, category).stream())
                .mapToDouble(score -> 1 - Math.abs(2 * score.score() - 1))
                .max()
                .orElse(0);
    }

    private static Optional<CategoryScore> score(Verdict verdict, Category category) {
        return Optional.ofNullable(verdict.categories().get(category));
    }
}
