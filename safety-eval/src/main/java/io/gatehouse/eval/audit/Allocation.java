package io.gatehouse.eval.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many items of each stratum are drawn: a few of each first, then the next one always where it makes the estimates
 * surest. That is Neyman's rule (1934) in whole numbers.
 *
 * <p>T. Wright, The equivalence of Neyman optimum allocation for sampling and equal proportions for apportioning the
 * U.S. House of Representatives, The American Statistician 66 (2012).
 *
 * @param spreads for each stratum the standard deviation that is expected of what its items count for
 */
record Allocation(int[] sizes, double[] spreads) {

    /** Above every claim that comes from a size and a spread. */
    private static final double FIRST = 1e15;

    /** As many as the budget in all, or everything where there is less. */
    int[] of(int budget, int fewest) {
        int[] drawn = new int[sizes.length];
        for (int left = Math.min(budget, Arrays.stream(sizes).sum()); left > 0; left--) {
            next(drawn, fewest).ifPresent(stratum -> drawn[stratum]++);
        }
        return drawn;
    }

    private Optional<Integer> next(int[] drawn, int fewest) {
        return IntStream.range(0, sizes.length)
                .boxed()
                .filter(stratum -> drawn[stratum] < sizes[stratum])
                .max(Comparator.comparingDouble(stratum -> claim(stratum, drawn[stratum], fewest)));
    }

    private double claim(int stratum, int drawn, int fewest) {
        return drawn < Math.max(1, fewest)
                ? FIRST - drawn
                : sizes[stratum] * spreads[stratum] / Math.sqrt(drawn * (drawn + 1.0));
    }
}
