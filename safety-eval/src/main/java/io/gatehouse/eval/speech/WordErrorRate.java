package io.gatehouse.eval.speech;

import io.gatehouse.models.speech.training.WordErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Words changed, added and left out, for each word that was said; above 1 where more is heard than said.
 *
 * @param low of the middle 95 % of what the rate is on utterances drawn again from these (Bisani and Ney, "Bootstrap
 *     estimates for confidence intervals in ASR performance evaluation", 2004)
 */
record WordErrorRate(double value, double low, double high, int words, int utterances) {

    private static final int SAMPLES = 1000;
    private static final double TAIL = 0.025;

    static WordErrorRate of(List<WordErrors> utterances, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            WordErrors sum = new WordErrors(0, 0);
            for (int i = 0; i < utterances.size(); i++) {
                sum = sum.and(utterances.get(random.nextInt(utterances.size())));
            }
            drawn[sample] = sum.rate();
        }
        Arrays.sort(drawn);
        int cut = (int) (TAIL * SAMPLES);
        WordErrors all = utterances.stream().reduce(new WordErrors(0, 0), WordErrors::and);
        return new WordErrorRate(all.rate(), drawn[cut], drawn[SAMPLES - 1 - cut], all.words(), utterances.size());
    }

    String text() {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", value, low, high);
    }
}
