package io.gatehouse.review.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far each rater can be relied on, or why nobody can say. */
sealed interface Reliability {

    /**
     * @param prevalence for each value how often it is the truth
     * @param errors for each rater, by the truth, how often the rater says what
     * @param truths for each item how likely each value is its truth
     */
    record Estimated(List<Double> prevalence, Map<String, double[][]> errors, List<double[]> truths)
            implements Reliability {

        /** How often a rater is right about an item that is drawn at random. */
        double accuracy(String rater) {
            double[][] rates = rates(rater);
            double right = 0;
            for (int truth = 0; truth < rates.length; truth++) {
                right += prevalence.get(truth) * rates[truth][truth];
            }
            return right;
        }

        /** How often a rater says the truth where it is that value; empty where the rater met no such item. */
        Optional<Double> rightAbout(String rater, int truth) {
            double[] said = rates(rater)[truth];
            return Arrays.stream(said).sum() == 0 ? Optional.empty() : Optional.of(said[truth]);
        }

        private double[][] rates(String rater) {
            return Optional.ofNullable(errors.get(rater))
                    .orElseThrow(() -> new IllegalArgumentException('"' + rater + "\" rated nothing"));
        }
    }

    record NotEnoughData(String reason) implements Reliability {}
}
