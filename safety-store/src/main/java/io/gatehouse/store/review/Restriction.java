package io.gatehouse.store.review;

import io.gatehouse.domain.fusion.CategoryScore;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which cases may harm whoever looks at them, and so are offered only to reviewers who agreed to that. */
public final class Restriction {

    private static final Set<Category> HARMFUL_WHEN_CERTAIN = EnumSet.of(Category.EXTREMISM, Category.VIOLENCE_GRAPHIC);
    private static final int CERTAIN = 6;

    private Restriction() {}

    public static boolean applies(Verdict verdict) {
        return involvesMinors(verdict)
                || verdict.decision().categories().stream()
                        .filter(HARMFUL_WHEN_CERTAIN::contains)
                        .flatMap(category ->
                                Optional.ofNullable(verdict.categories().get(category)).stream())
                        .mapToInt(CategoryScore::severity)
                        .anyMatch(severity -> severity >= CERTAIN);
    }

    /** Whether minors may be involved; content of that kind is shown to nobody by default. */
    public static boolean involvesMinors(Verdict verdict) {
        return verdict.decision().categories().contains(Category.SEXUAL_MINORS) || minorsSignalled(verdict);
    }

    /** Any signal of a bundle or bank counts, even below the policy's threshold. */
    private static boolean minorsSignalled(Verdict verdict) {
        return verdict.parts().stream()
                .filter(PartResult.Scored.class::isInstance)
                .flatMap(part -> ((PartResult.Scored) part).signals().stream())
                .anyMatch(signal -> signal.category() == Category.SEXUAL_MINORS && signal.score() > 0);
    }
}
