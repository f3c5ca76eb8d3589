package io.gatehouse.api.answer;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided and why, the strictest reason first. */
public record DecisionView(Action action, List<ReasonView> reasons, List<String> labels, PolicyRef policy) {

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.action(),
                decision.reasons().stream().map(ReasonView::of).toList(),
                decision.labels(),
                decision.policy());
    }

    /** A rule that fired; category, score and threshold are null for a rule that is not about a category. */
    public record ReasonView(
            String rule,
            Action action,
            @Nullable String category,
            @Nullable Double score,
            @Nullable Double threshold,
            List<String> parts,
            String explanation) {

        static ReasonView of(Reason reason) {
            return new ReasonView(
                    reason.rule(),
                    reason.action(),
                    reason.category().map(Category::wireName).orElse(null),
                    reason.score().orElse(null),
                    reason.threshold().orElse(null),
                    reason.parts(),
                    reason.explanation());
        }
    }
}
