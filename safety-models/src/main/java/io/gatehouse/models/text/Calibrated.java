package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.text.encoder.EncoderModel;
import io.gatehouse.models.training.PlattFit;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a held-back split says of both stages.
 *
 * @param first the n-grams' calibration and the bound below which they answer alone
 * @param second calibration of the encoder, per category
 */
record Calibrated(TextModel.FirstStage first, List<Calibration> second) {

    /**
     * A score weighs as much in the doubt as this share of how many times likelier than usual it makes its category.
     * The output for anything at all has learnt the frequent categories above all; without this it lets the rare ones
     * through.
     */
    private static final double ALARM = 0.05;

    static Calibrated on(
            List<TextRows.Prepared> rows, List<Category> categories, NgramModel ngrams, EncoderModel encoder) {
        List<float[]> firstLogits =
                ngrams.logits(rows.stream().map(TextRows.Prepared::ngrams).toList());
        List<float[]> secondLogits =
                encoder.logits(rows.stream().map(TextRows.Prepared::pieces).toList());
        List<Calibration> first = fit(rows, firstLogits, categories.size());
        List<Calibration> second = fit(rows, secondLogits, categories.size());
        Calibration anything = fit(
                firstLogits,
                categories.size(),
                row -> rows.get(row).anything() != Anything.UNKNOWN,
                row -> rows.get(row).anything() == Anything.YES);
        List<Double> alarms = alarms(rows, categories);
        TextModel.FirstStage always = new TextModel.FirstStage(first, anything, alarms, 0);
        CalibratedScores firstScores = new CalibratedScores(categories, first);
        CalibratedScores secondScores = new CalibratedScores(categories, second);
        double sureBelow = new FirstStageBound(
                        rows,
                        firstLogits.stream()
                                .map(logits -> always.scores(firstScores, logits))
                                .toList(),
                        secondLogits.stream().map(secondScores::of).toList())
                .sureBelow();
        return new Calibrated(new TextModel.FirstStage(first, anything, alarms, sureBelow), second);
    }

    private static List<Double> alarms(List<TextRows.Prepared> rows, List<Category> categories) {
        return IntStream.range(0, categories.size())
                .mapToObj(category -> Anything.counts(categories.get(category)) ? alarm(rate(rows, category)) : 0)
                .toList();
    }

    private static double alarm(double rate) {
        return rate > 0 ? ALARM / rate : 0;
    }

    /** How often a category applies where that is known. */
    private static double rate(List<TextRows.Prepared> rows, int category) {
        return rows.stream()
                .filter(row -> row.weights()[category] > 0)
                .mapToDouble(row -> row.labels()[category])
                .average()
                .orElse(0);
    }

    private static List<Calibration> fit(List<TextRows.Prepared> rows, List<float[]> logits, int categories) {
        return IntStream.range(0, categories)
                .mapToObj(category -> fit(
                        logits,
                        category,
                        row -> rows.get(row).weights()[category] > 0,
                        row -> rows.get(row).labels()[category] > 0))
                .toList();
    }

    private static Calibration fit(List<float[]> logits, int output, IntPredicate isKnown, IntPredicate isYes) {
        int[] known = IntStream.range(0, logits.size()).filter(isKnown).toArray();
        boolean[] labels = new boolean[known.length];
        double[] values = new double[known.length];
        for (int i = 0; i < known.length; i++) {
            labels[i] = isYes.test(known[i]);
            values[i] = logits.get(known[i])[output];
        }
        return PlattFit.of(values, labels);
    }
}
