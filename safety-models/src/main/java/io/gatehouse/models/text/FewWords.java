package io.gatehouse.models.text;

import java.util.Arrays;

/**
 * Bounds the scores of very short texts: a few words mean many things, and near certainty may send them to a person,
 * never block them.
 */
final class FewWords {

    private static final int FEW = 5;
    private static final double CEILING = 0.9;

    private FewWords() {}

    static double[] bounded(double[] scores, TextFeatures features) {
        return features.words() >= FEW
                ? scores
                : Arrays.stream(scores).map(score -> Math.min(score, CEILING)).toArray();
    }
}
