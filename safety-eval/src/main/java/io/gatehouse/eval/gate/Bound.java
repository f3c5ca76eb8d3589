package io.gatehouse.eval.gate;

/** How good is good enough. */
sealed interface Bound {

    /** @param least 0 to 1 */
    record AtLeast(double least) implements Bound {
        @Override
        public String toString() {
            return "at least " + least;
        }
    }

    /** @param margin 0 to 1; 0 where the challenger must be as good */
    record NotBelowChampionBy(double margin) implements Bound {
        @Override
        public String toString() {
            return margin == 0 ? "not below the champion" : "not below the champion by more than " + margin;
        }
    }
}
