package io.gatehouse.models.text;

/**
 * What the n-grams say of a window.
 *
 * @param scores calibrated, per category
 * @param anything the probability in 0..1 that the window belongs to any category at all
 */
record FirstScores(double[] scores, double anything) {}
