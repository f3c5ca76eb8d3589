package io.gatehouse.domain.policy;

import io.gatehouse.domain.policy.condition.Conditions;
import io.gatehouse.domain.signal.Attention;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** From what scores on the rules of some policies may do something, so that a person may ask why. */
public final class AttentionOfRules {

    private AttentionOfRules() {}

    /** The lowest of all thresholds per category. What a condition asks about may matter at any score. */
    public static Attention of(Collection<Policy> policies) {
        Map<Category, Double> from = new TreeMap<>();
        policies.stream().flatMap(policy -> policy.rules().stream()).forEach(rule -> {
            rule.category()
                    .ifPresent(category -> from.merge(category, rule.atLeast().orElseThrow(), Math::min));
            rule.when()
                    .ifPresent(when -> Conditions.categories(when)
                            .forEach(category -> from.merge(category, Attention.USUAL, Math::min)));
        });
        return new Attention(from);
    }
}
