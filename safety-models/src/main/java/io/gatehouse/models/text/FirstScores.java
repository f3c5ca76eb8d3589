package io.gatehouse.models.text;

/**
 * What the n-grams say of a window.
 *
 * @param scores calibrated, per category
 * @param doubt how far they are from knowing that it is harmless: the probability that the window belongs to any
 *     category at all or, where it is more, the highest score in proportion to how often its category applies; from 0
 */
record FirstScores(double[] scores, double doubt) {}
