package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.text.encoder.EncoderModel;
import io.gatehouse.models.training.PlattFit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a held-back split says of both stages.
 *
 * @param first calibration of the n-grams, per category
 * @param second calibration of the encoder, per category
 * @param sureBelow per category the first stage's probability below which hardly any text is one that matters
 */
record Calibrated(List<Calibration> first, List<Calibration> second, double[] sureBelow) {

    /** From this score of the encoder on a text matters, as it does where its label is a yes. */
    private static final double MATTERS = 0.3;

    /** Of the texts that matter to a category, this share may be lost to the first stage. */
    private static final double MISSED = 0.04;

    private static final double SMALLEST_QUANTILE = 0.001;
    private static final double QUANTILE_STEP = 1.25;

    static Calibrated on(
            List<TextRows.Prepared> rows, List<Category> categories, NgramModel ngrams, EncoderModel encoder) {
        List<float[]> firstLogits =
                ngrams.logits(rows.stream().map(TextRows.Prepared::ngrams).toList());
        List<float[]> secondLogits =
                encoder.logits(rows.stream().map(TextRows.Prepared::pieces).toList());
        List<Calibration> first = fit(rows, firstLogits, categories.size());
        List<Calibration> second = fit(rows, secondLogits, categories.size());
        CalibratedScores firstScores = new CalibratedScores(categories, first);
        CalibratedScores secondScores = new CalibratedScores(categories, second);
        List<double[]> ones = firstLogits.stream().map(firstScores::of).toList();
        List<double[]> twos = secondLogits.stream().map(secondScores::of).toList();
        return new Calibrated(first, second, sureBelow(matters(rows, twos, categories.size()), ones));
    }

    /** Per category, which texts matter to it. */
    private static boolean[][] matters(List<TextRows.Prepared> rows, List<double[]> scores, int categories) {
        boolean[][] matters = new boolean[categories][rows.size()];
        for (int category = 0; category < categories; category++) {
            for (int i = 0; i < rows.size(); i++) {
                TextRows.Prepared row = rows.get(i);
                matters[category][i] =
                        scores.get(i)[category] >= MATTERS || row.weights()[category] > 0 && row.labels()[category] > 0;
            }
        }
        return matters;
    }

    /**
     * The highest thresholds with which no category loses too many texts. A text is lost only if every category's score
     * is below its threshold, so that one category's words catch what another's miss; all thresholds are the same
     * quantile of the scores of the texts that matter to their category.
     */
    static double[] sureBelow(boolean[][] matters, List<double[]> scores) {
        double[] best = new double[matters.length];
        for (double quantile = SMALLEST_QUANTILE; quantile < 1; quantile *= QUANTILE_STEP) {
            double[] thresholds = thresholds(matters, scores, quantile);
            if (worstLoss(matters, scores, thresholds) > MISSED) {
                return best;
            }
            best = thresholds;
        }
        return best;
    }

    private static double[] thresholds(boolean[][] matters, List<double[]> scores, double quantile) {
        return IntStream.range(0, matters.length)
                .mapToDouble(category -> {
                    double[] mattering = IntStream.range(0, scores.size())
                            .filter(i -> matters[category][i])
                            .mapToDouble(i -> scores.get(i)[category])
                            .sorted()
                            .toArray();
                    return mattering.length == 0 ? 0 : mattering[(int) (quantile * mattering.length)];
                })
                .toArray();
    }

    private static double worstLoss(boolean[][] matters, List<double[]> scores, double[] thresholds) {
        boolean[] sure = new boolean[scores.size()];
        for (int i = 0; i < sure.length; i++) {
            double[] row = scores.get(i);
            sure[i] = IntStream.range(0, thresholds.length).allMatch(category -> row[category] < thresholds[category]);
        }
        return IntStream.range(0, matters.length)
                .mapToDouble(category -> {
                    int[] mattering = IntStream.range(0, sure.length)
                            .filter(i -> matters[category][i])
                            .toArray();
                    return IntStream.of(mattering).filter(i -> sure[i]).count() / Math.max(1.0, mattering.length);
                })
                .max()
                .orElse(0);
    }

    private static List<Calibration> fit(List<TextRows.Prepared> rows, List<float[]> logits, int categories) {
        return IntStream.range(0, categories)
                .mapToObj(category -> {
                    int[] known = IntStream.range(0, rows.size())
                            .filter(i -> rows.get(i).weights()[category] > 0)
                            .toArray();
                    boolean[] labels = new boolean[known.length];
                    double[] values = new double[known.length];
                    for (int i = 0; i < known.length; i++) {
                        labels[i] = rows.get(known[i]).labels()[category] > 0;
                        values[i] = logits.get(known[i])[category];
                    }
                    return PlattFit.of(values, labels);
                })
                .toList();
    }
}
