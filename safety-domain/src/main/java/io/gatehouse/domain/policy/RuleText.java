package io.gatehouse.domain.policy;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Optional;

/**
 * A rule of a policy as people read it.
 *
 * @param category whose score it asks for, if it asks for one
 * @param atLeast what that score has to reach
 * @param when the condition that has to hold besides, as its author wrote it
 * @param label what the rule labels an item with
 * @param because one sentence
 */
public record RuleText(
        String id,
        Action action,
        Optional<Category> category,
        Optional<Double> atLeast,
        Optional<String> when,
        Optional<String> label,
        String because) {}
