package io.gatehouse.eval.gate;

import io.gatehouse.eval.metric.Interval;
import java.util.Locale;
import java.util.Optional;

/** A figure as it was measured, or why it was not. */
sealed interface Measured {

    /**
     * @param items how many items it rests on
     * @param interval95 where the figure is a share of independent items
     */
    record Figure(double value, int items, Optional<Interval> interval95) implements Measured {

        @Override
        public String toString() {
            String range = interval95
                    .map(interval -> String.format(Locale.ROOT, "%.3f to %.3f, ", interval.low(), interval.high()))
                    .orElse("");
            return String.format(Locale.ROOT, "%.3f (%sn = %d)", value, range, items);
        }
    }

    record NotEnoughData(String why) implements Measured {}
}
