package io.gatehouse.review.agreement;

import java.util.OptionalDouble;

/**
 * Cohen's kappa of two raters, on the items that both rated.
 *
 * <p>J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960).
 */
record CohenKappa(String first, String second) implements Coefficient {

    @Override
    public Ratings comparable(Ratings ratings) {
        return new Ratings(
                ratings.values(),
                ratings.items().stream()
                        .filter(item -> Ratings.by(first, item).isPresent()
                                && Ratings.by(second, item).isPresent())
                        .toList());
    }

    @Override
    public OptionalDouble of(Ratings both) {
        int[] firsts = new int[both.values()];
        int[] seconds = new int[both.values()];
        int agreed = 0;
        for (var item : both.items()) {
            int one = Ratings.by(first, item).orElseThrow();
            int other = Ratings.by(second, item).orElseThrow();
            firsts[one]++;
            seconds[other]++;
            agreed += one == other ? 1 : 0;
        }
        double items = both.items().size();
        double expected = 0;
        for (int value = 0; value < both.values(); value++) {
            expected += firsts[value] / items * (seconds[value] / items);
        }
        return Coefficient.beyondChance(agreed / items, expected);
    }
}
