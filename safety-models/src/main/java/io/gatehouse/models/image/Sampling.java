package io.gatehouse.models.image;

import java.util.List;
import java.util.stream.IntStream;

/** Picks a few of many. */
final class Sampling {

    private Sampling() {}

    /** At most {@code most} of the numbers below {@code count}, rising, with the first and the last among them. */
    static List<Integer> evenly(int count, int most) {
        if (count <= most) {
            return IntStream.range(0, count).boxed().toList();
        }
        if (most == 1) {
            return List.of(0);
        }
        return IntStream.range(0, most)
                .map(i -> (int) ((long) i * (count - 1) / (most - 1)))
                .boxed()
                .toList();
    }
}
