package io.gatehouse.review.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Items of which many are alike, counted: for most coefficients it is enough to know how many items were rated in a
 * way, and there are few ways.
 *
 * @param kinds an item of each kind
 * @param times how many items of each kind there are
 */
record Tally(Ratings kinds, int[] times) {

    static Tally of(Ratings ratings) {
        Map<List<Ratings.Rating>, Integer> places = new HashMap<>();
        List<List<Ratings.Rating>> kinds = new ArrayList<>();
        int[] times = new int[ratings.items().size()];
        for (List<Ratings.Rating> item : ratings.items()) {
            int place = places.computeIfAbsent(item, any -> places.size());
            if (place == kinds.size()) {
                kinds.add(item);
            }
            times[place]++;
        }
        return new Tally(new Ratings(ratings.values(), kinds), Arrays.copyOf(times, kinds.size()));
    }

    int items() {
        return Arrays.stream(times).sum();
    }

    List<Ratings.Rating> kind(int index) {
        return kinds.items().get(index);
    }

    /** For each item its kind. */
    int[] kindOfEach() {
        return IntStream.range(0, times.length)
                .flatMap(kind -> IntStream.range(0, times[kind]).map(n -> kind))
                .toArray();
    }

    /** As many items, drawn with replacement from those of {@link #kindOfEach}. */
    Tally drawn(int[] kindOfEach, SplittableRandom random) {
        int[] drawn = new int[times.length];
        for (int n = 0; n < kindOfEach.length; n++) {
            drawn[kindOfEach[random.nextInt(kindOfEach.length)]]++;
        }
        return new Tally(kinds, drawn);
    }
}
