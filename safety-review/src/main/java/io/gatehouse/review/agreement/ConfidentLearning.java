package io.gatehouse.review.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which labels a model contradicts with confidence. A class is claimed for an item whose score for it reaches what
 * items labelled so have on average, so that a model that is timid about a class is not expected to be sure of it.
 *
 * <p>C. G. Northcutt, L. Jiang and I. L. Chuang, Confident Learning: Estimating Uncertainty in Dataset Labels, Journal
 * of Artificial Intelligence Research 70 (2021), equations 1 and 2. The model must not have been trained on these
 * labels.
 *
 * @param thresholds for each class what its score has to reach
 */
record ConfidentLearning(List<Double> thresholds) {

    /** An average of equal scores may come out a hair above them. */
    private static final double HAIR = 1e-9;

    /** @param probabilities for each class the model's; they sum to 1 */
    record Example(int label, double[] probabilities) {

        /** How far the model thinks that the label is right. */
        double selfConfidence() {
            return probabilities[label];
        }

        boolean likeliest() {
            return Arrays.stream(probabilities).noneMatch(other -> other > selfConfidence());
        }
    }

    ConfidentLearning {
        thresholds = List.copyOf(thresholds);
    }

    /**
     * The average self-confidence of the examples of each class.
     *
     * @throws IllegalArgumentException if a class has no example
     */
    static ConfidentLearning of(int classes, List<Example> examples) {
        return new ConfidentLearning(IntStream.range(0, classes)
                .mapToObj(wanted -> examples.stream()
                        .filter(example -> example.label() == wanted)
                        .mapToDouble(Example::selfConfidence)
                        .average()
                        .orElseThrow(() -> new IllegalArgumentException("no example is labelled " + wanted)))
                .toList());
    }

    /** The likeliest of the classes that are claimed for an item; empty if none is. */
    OptionalInt claimed(Example example) {
        double[] probabilities = example.probabilities();
        return IntStream.range(0, probabilities.length)
                .filter(claimed -> probabilities[claimed] >= thresholds.get(claimed) - HAIR)
                .reduce((one, other) -> probabilities[other] > probabilities[one] ? other : one);
    }

    /**
     * Whether the label is off the diagonal of the confident joint. What the model itself finds likeliest it does not
     * contradict, however unsure it is for one labelled so; cleanlab, which the paper's authors wrote, agrees.
     */
    boolean contradicts(Example example) {
        OptionalInt claimed = claimed(example);
        return claimed.isPresent() && claimed.getAsInt() != example.label() && !example.likeliest();
    }

    /** The confident joint: by the label and by the class that is claimed how many examples there are. */
    int[][] joint(List<Example> examples) {
        int[][] joint = new int[thresholds.size()][thresholds.size()];
        examples.forEach(example -> claimed(example).ifPresent(claimed -> joint[example.label()][claimed]++));
        return joint;
    }
}
