package io.gatehouse.domain.signal;

/** The one check that a score is a probability. */
public final class Probability {

    private Probability() {}

    /**
     * Returns {@code value} if it lies in 0..1.
     *
     * @param what names the value in the error
     * @throws IllegalArgumentException if it is NaN or lies outside
     */
    public static double require(double value, String what) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must lie in 0..1, but was " + value);
        }
        return value;
    }
}
