package io.gatehouse.models.image;

import io.gatehouse.models.bundle.Calibration;

/** Fits {@link Calibration} by Newton's method on the log loss, with Platt's softened targets. */
final class PlattFit {

    private static final int STEPS = 50;
    private static final double RIDGE = 1e-3;

    private PlattFit() {}

    static Calibration fit(double[] logits, boolean[] labels) {
        int positives = 0;
        for (boolean label : labels) {
            positives += label ? 1 : 0;
        }
        double yes = (positives + 1.0) / (positives + 2.0);
        double no = 1.0 / (labels.length - positives + 2.0);
        double slope = 1;
        double intercept = 0;
        for (int step = 0; step < STEPS; step++) {
            double gradientSlope = RIDGE * (slope - 1);
            double gradientIntercept = 0;
            double ss = RIDGE;
            double si = 0;
            double ii = RIDGE;
            for (int i = 0; i < logits.length; i++) {
                double p = 1 / (1 + Math.exp(-(slope * logits[i] + intercept)));
                double error = p - (labels[i] ? yes : no);
                double weight = p * (1 - p);
                gradientSlope += error * logits[i];
                gradientIntercept += error;
                ss += weight * logits[i] * logits[i];
                si += weight * logits[i];
                ii += weight;
            }
            double determinant = ss * ii - si * si;
            slope = Math.max(0.01, slope - (ii * gradientSlope - si * gradientIntercept) / determinant);
            intercept -= (ss * gradientIntercept - si * gradientSlope) / determinant;
        }
        return new Calibration(slope, intercept);
    }
}
