package io.gatehouse.review.agreement;

/** How far raters agree: a number with its interval, or why there is none. */
sealed interface Agreement {

    /**
     * @param value 1 where all agree, 0 where they agree as often as chance would let them, below 0 where less
     * @param low the lower end of the 95 % interval
     * @param high its upper end
     * @param items how many items the value rests on
     */
    record Estimated(double value, double low, double high, int items) implements Agreement {}

    record NotEnoughData(String reason) implements Agreement {}
}
