package io.gatehouse.domain.policy.check;

import java.util.function.IntFunction;

/**
 * One value of a policy's source.
 *
 * @param text the value, without quotes and indentation
 * @param at where it begins
 * @param origin where in the source the character at that index of the text stands
 */
public record Scalar(String text, Position at, IntFunction<Position> origin) {}
