package io.gatehouse.domain.policy.condition;

import java.util.Optional;

/**
 * What is wrong with a condition.
 *
 * @param index the character of the condition's text where it is wrong, from 0
 */
public record ConditionProblem(int index, String message, Optional<String> hint) {}
