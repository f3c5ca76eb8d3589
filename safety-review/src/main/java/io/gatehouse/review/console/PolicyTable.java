package io.gatehouse.review.console;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.RuleText;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy with its rules in the author's order. */
record PolicyTable(String name, int version, String digest, List<Row> rules) {

    record Row(
            String id,
            String action,
            @Nullable String category,
            @Nullable String atLeast,
            @Nullable String when,
            @Nullable String label,
            String because) {

        static Row of(RuleText rule) {
            return new Row(
                    rule.id(),
                    rule.action().name(),
                    rule.category().map(Category::wireName).orElse(null),
                    rule.atLeast().map(Words::score).orElse(null),
                    rule.when().orElse(null),
                    rule.label().orElse(null),
                    rule.because());
        }
    }

    static PolicyTable of(Policy policy) {
        return new PolicyTable(
                policy.ref().name(),
                policy.ref().version(),
                policy.ref().digest(),
                policy.rules().stream().map(Row::of).toList());
    }
}
