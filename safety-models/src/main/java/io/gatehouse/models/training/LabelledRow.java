package io.gatehouse.models.training;

/**
 * One example as arrays.
 *
 * @param ids of whatever the model looks up, such as n-grams or word pieces
 * @param labels in 0..1 per output
 * @param weights zero where the label is unknown
 */
public record LabelledRow(int[] ids, float[] labels, float[] weights) {}
