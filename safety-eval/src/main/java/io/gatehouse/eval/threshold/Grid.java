package io.gatehouse.eval.threshold;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The thresholds that are ever looked at: 0.001, 0.002 and so on to 0.999. They are fixed before any item is seen;
 * taken from the scores of the items, they would depend on what they are tested with.
 */
final class Grid {

    private static final int STEPS = 1000;

    private Grid() {}

    static DoubleStream strictestFirst() {
        return IntStream.range(1, STEPS).mapToDouble(step -> threshold(STEPS - step));
    }

    static DoubleStream laxestFirst() {
        return IntStream.range(1, STEPS).mapToDouble(Grid::threshold);
    }

    private static double threshold(int step) {
        return (double) step / STEPS;
    }
}
