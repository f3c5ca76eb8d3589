package io.gatehouse.review.agreement;

import io.gatehouse.review.agreement.Ratings.Rating;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which two raters rated the same items most often. */
final class RaterPairs {

    private static final Comparator<Map.Entry<CohenKappa, Integer>> MOST_SHARED =
            Map.Entry.<CohenKappa, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().first())
                    .thenComparing(entry -> entry.getKey().second());

    private RaterPairs() {}

    /** The pairs that share the most items, at most so many; those that share fewer than two say nothing. */
    static List<CohenKappa> of(Ratings ratings, int most) {
        Map<CohenKappa, Integer> shared = new HashMap<>();
        for (List<Rating> item : ratings.items()) {
            List<String> raters =
                    item.stream().map(Rating::rater).distinct().sorted().toList();
            for (int one = 0; one < raters.size(); one++) {
                for (int other = one + 1; other < raters.size(); other++) {
                    shared.merge(new CohenKappa(raters.get(one), raters.get(other)), 1, Integer::sum);
                }
            }
        }
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(MOST_SHARED)
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
