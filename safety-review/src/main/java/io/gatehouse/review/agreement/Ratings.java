package io.gatehouse.review.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What raters said of items.
 *
 * @param values how many values a rating may have: 0 to one less; for ordinal coefficients they are in their order
 * @param items for each item what was said of it; raters who said nothing of it are absent
 */
record Ratings(int values, List<List<Rating>> items) {

    /** One rater's value for one item. */
    record Rating(String rater, int value) {}

    Ratings {
        items = items.stream().map(List::copyOf).toList();
        if (values < 1) {
            throw new IllegalArgumentException("ratings need at least one value, but there are " + values);
        }
        for (Rating rating : items.stream().flatMap(List::stream).toList()) {
            if (rating.value() < 0 || rating.value() >= values) {
                throw new IllegalArgumentException("a rating lies in 0.." + (values - 1) + ", but was " + rating);
            }
        }
    }

    /** What the rater said of the item, the first time. */
    static Optional<Rating> by(String rater, List<Rating> item) {
        return item.stream().filter(rating -> rating.rater().equals(rater)).findFirst();
    }

    /** How often each value was given to the item. */
    int[] counts(List<Rating> item) {
        int[] counts = new int[values];
        item.forEach(rating -> counts[rating.value()]++);
        return counts;
    }

    /** Only the items that two or more ratings can be compared on. */
    Ratings comparable() {
        return new Ratings(
                values, items.stream().filter(item -> item.size() > 1).toList());
    }

    List<String> raters() {
        return items.stream()
                .flatMap(List::stream)
                .map(Rating::rater)
                .distinct()
                .sorted()
                .toList();
    }

    /** What was said, but not by whom, so that items of which the same was said are equal. */
    Ratings anonymous() {
        return new Ratings(
                values,
                items.stream()
                        .map(item -> item.stream()
                                .map(rating -> new Rating("", rating.value()))
                                .sorted(Comparator.comparingInt(Rating::value))
                                .toList())
                        .toList());
    }
}
