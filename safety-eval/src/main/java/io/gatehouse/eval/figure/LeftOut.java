package io.gatehouse.eval.figure;

/**
 * Values of a dimension that are no slices of their own, for a dimension has only so many.
 *
 * @param shown how many of its values are slices: the largest
 * @param values how many are not
 * @param largest how many items the largest of those has
 */
public record LeftOut(String dimension, int shown, int values, long largest) {

    @Override
    public String toString() {
        return values + " of the " + (shown + values) + " values of " + dimension + ", of at most " + largest
                + (largest == 1 ? " item each" : " items each");
    }
}
