package io.gatehouse.models.image;

/**
 * What the model says of one picture.
 *
 * @param logit the mean of the cells, not yet calibrated
 * @param side cells along each edge
 * @param cells rows from the top: how much each region speaks for a weapon
 */
record LogitMap(double logit, int side, float[] cells) {}
