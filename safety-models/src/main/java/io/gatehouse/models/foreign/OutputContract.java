package io.gatehouse.models.foreign;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.Calibration;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a foreign model answers and what that means here.
 *
 * @param index of the answer among the module's outputs
 * @param width classes in all, also those that mean nothing here
 * @param applied whether the module has already turned its logits into probabilities
 * @param classes those of a category; where classes exclude each other they add up, else the likeliest counts
 * @param calibration of a category's logit; none leaves the probability as it is
 */
record OutputContract(
        int index,
        int width,
        Activation activation,
        boolean applied,
        OverTime overTime,
        Map<Category, List<ForeignClass>> classes,
        Map<Category, Calibration> calibration)
        implements Output {

    private static final double ALMOST = 1e-6;

    /** How classes relate: one of all, or each on its own. */
    enum Activation {
        SOFTMAX {
            @Override
            float[] apply(float[] logits) {
                float highest = logits[0];
                for (float logit : logits) {
                    highest = Math.max(highest, logit);
                }
                double[] powers = new double[logits.length];
                double sum = 0;
                for (int i = 0; i < logits.length; i++) {
                    powers[i] = Math.exp(logits[i] - highest);
                    sum += powers[i];
                }
                float[] probabilities = new float[logits.length];
                for (int i = 0; i < logits.length; i++) {
                    probabilities[i] = (float) (powers[i] / sum);
                }
                return probabilities;
            }
        },
        SIGMOID {
            @Override
            float[] apply(float[] logits) {
                float[] probabilities = new float[logits.length];
                for (int i = 0; i < logits.length; i++) {
                    probabilities[i] = (float) (1 / (1 + Math.exp(-logits[i])));
                }
                return probabilities;
            }
        };

        /** Probabilities of the classes of one row. */
        abstract float[] apply(float[] logits);
    }

    /** What stands for a whole track. */
    enum OverTime {
        MAX,
        MEAN
    }

    /** One output of the model. */
    record ForeignClass(int index, String name) {}

    /** A category's calibrated score, and the class that speaks for it most. */
    record Score(double value, String name) {}

    OutputContract {
        classes = Collections.unmodifiableMap(new EnumMap<>(classes));
        calibration = Map.copyOf(calibration);
    }

    @Override
    public OutputContract contract() {
        return this;
    }

    @Override
    public String use() {
        return "adds "
                + String.join(
                        ", ", classes.keySet().stream().map(Object::toString).toList());
    }

    /** What the model says of one input, as probabilities. */
    float[] probabilities(float[] answer) {
        return applied ? answer : activation.apply(answer);
    }

    /** The scores of the categories for one input's probabilities. */
    Map<Category, Score> scores(float[] probabilities) {
        Map<Category, Score> scores = new EnumMap<>(Category.class);
        classes.forEach((category, of) -> scores.put(category, score(category, of, probabilities)));
        return scores;
    }

    private Score score(Category category, List<ForeignClass> of, float[] probabilities) {
        ForeignClass likeliest = Collections.max(of, Comparator.comparingDouble(c -> probabilities[c.index()]));
        double probability = activation == Activation.SOFTMAX
                ? of.stream().mapToDouble(c -> probabilities[c.index()]).sum()
                : probabilities[likeliest.index()];
        return new Score(calibrated(category, Math.clamp(probability, 0.0, 1.0)), likeliest.name());
    }

    private double calibrated(Category category, double probability) {
        if (!calibration.containsKey(category)) {
            return probability;
        }
        double inside = Math.clamp(probability, ALMOST, 1 - ALMOST);
        return calibration.getOrDefault(category, Calibration.NONE).apply(Math.log(inside / (1 - inside)));
    }
}
