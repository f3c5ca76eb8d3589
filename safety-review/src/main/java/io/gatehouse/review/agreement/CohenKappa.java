package io.gatehouse.review.agreement;

import java.util.OptionalDouble;
import java.util.stream.Stream;

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
                        .map(item -> Stream.of(first, second)
                                .flatMap(rater -> Ratings.by(rater, item).stream())
                                .toList())
                        .filter(both -> both.size() == 2)
                        .toList());
    }

    @Override
    public OptionalDouble of(Tally both) {
        double items = both.items();
        double[] firsts = new double[both.kinds().values()];
        double[] seconds = new double[both.kinds().values()];
        double agreed = 0;
        for (int kind = 0; kind < both.times().length; kind++) {
            int times = both.times()[kind];
            int one = both.kind(kind).getFirst().value();
            int other = both.kind(kind).getLast().value();
            firsts[one] += times;
            seconds[other] += times;
            agreed += one == other ? times : 0;
        }
        double expected = 0;
        for (int value = 0; value < firsts.length; value++) {
            expected += firsts[value] / items * (seconds[value] / items);
        }
        return Coefficient.beyondChance(agreed / items, expected);
    }
}
