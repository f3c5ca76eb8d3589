package io.gatehouse.eval.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chances of many comparisons, made larger so that to find the smallest of them among so many is no find.
 *
 * <p>S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979).
 */
final class Holm {

    private Holm() {}

    /** In the order in which they came. */
    static double[] adjusted(List<Double> chances) {
        int[] rising = IntStream.range(0, chances.size())
                .boxed()
                .sorted(Comparator.comparing(chances::get))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[rising.length];
        double least = 0;
        for (int rank = 0; rank < rising.length; rank++) {
            least = Math.max(least, Math.min(1, chances.get(rising[rank]) * (rising.length - rank)));
            adjusted[rising[rank]] = least;
        }
        return adjusted;
    }
}
