package io.gatehouse.bench;

/** What a figure should be on two cores. */
sealed interface Aim {

    boolean met(double value);

    record AtLeast(double bound) implements Aim {
        @Override
        public boolean met(double value) {
            return value >= bound;
        }

        @Override
        public String toString() {
            return "at least " + Figure.number(bound);
        }
    }

    record AtMost(double bound) implements Aim {
        @Override
        public boolean met(double value) {
            return value <= bound;
        }

        @Override
        public String toString() {
            return "at most " + Figure.number(bound);
        }
    }

    /** Nobody has said what it should be. */
    record Open() implements Aim {
        @Override
        public boolean met(double value) {
            return true;
        }

        @Override
        public String toString() {
            return "";
        }
    }
}
