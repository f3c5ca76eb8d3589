package io.gatehouse.eval.bias;

/**
 * A text which names a group of people.
 *
 * @param score of the category in question, in 0..1
 * @param positive whether the category applies
 * @param flagged whether something is done about it
 */
public record Mention(String group, double score, boolean positive, boolean flagged) {}
