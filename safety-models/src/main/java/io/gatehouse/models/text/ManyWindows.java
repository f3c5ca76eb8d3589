package io.gatehouse.models.text;

import java.util.Arrays;

/**
 * Lowers the scores of long texts: of many windows without harm one looks bad by chance, and the worst is the one that
 * counts.
 *
 * <p>The odds are divided by the square root of the number of windows. To divide by the number itself would be right if
 * a long text were no more often harmful than a short one (Bonferroni), not to divide if each window were harmful as
 * often as a short text is. The root stands between the two: docs/decisions/0022-long-texts-are-looked-at-often.md.
 * What it leaves is on the bundle's card, "Harm in a long text".
 */
final class ManyWindows {

    private ManyWindows() {}

    /** @param scores of one window or of the worst, in 0..1 */
    static double[] lowered(double[] scores, int windows) {
        double looks = Math.sqrt(windows);
        return Arrays.stream(scores)
                .map(score -> score / (score + (1 - score) * looks))
                .toArray();
    }
}
