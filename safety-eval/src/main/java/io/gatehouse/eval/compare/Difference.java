package io.gatehouse.eval.compare;

/** By how much a figure of the challenger is above the champion's, or why nobody can say. */
public sealed interface Difference {

    /**
     * @param low the lower end of the 95 % interval of the difference, challenger less champion
     * @param high its upper end
     */
    record Estimated(double champion, double challenger, double low, double high) implements Difference {

        public double value() {
            return challenger - champion;
        }

        /** Whether the interval lies below zero: the challenger is worse, and not by chance. */
        public boolean isWorse() {
            return high < 0;
        }
    }

    record NotEnoughData(String why) implements Difference {}
}
