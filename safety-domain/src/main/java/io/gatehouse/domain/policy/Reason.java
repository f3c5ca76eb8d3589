package io.gatehouse.domain.policy;

import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Optional;

/**
 * Why a decision is not a plain ALLOW: a rule that fired.
 *
 * @param rule the rule's id in the policy
 * @param category the category it is about, if it is about one
 * @param score that category's fused score
 * @param threshold what the score had to reach
 * @param parts ids of the parts that made it fire, the strongest first
 * @param explanation one sentence for people
 */
public record Reason(
        String rule,
        Action action,
        Optional<Category> category,
        Optional<Double> score,
        Optional<Double> threshold,
        List<String> parts,
        String explanation) {

    public Reason {
        parts = List.copyOf(parts);
    }
}
