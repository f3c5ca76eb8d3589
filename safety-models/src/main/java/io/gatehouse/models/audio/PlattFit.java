package io.gatehouse.models.audio;

import io.gatehouse.models.bundle.Calibration;

/**
 * Fits Platt scaling by Newton's method, with Platt's own smoothed targets, which keep it finite where the classes do
 * not overlap.
 *
 * <p>Lin, Lin and Weng, "A note on Platt's probabilistic outputs for support vector machines", 2007.
 */
final class PlattFit {

    private static final int STEPS = 100;
    private static final double RIDGE = 1e-6;
    private static final double FLATTEST = 0.05;

    private PlattFit() {}

    static Calibration of(double[] logits, boolean[] labels) {
        int positives = 0;
        for (boolean label : labels) {
            positives += label ? 1 : 0;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (labels.length - positives + 2.0);
        double slope = 1;
        double intercept = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] sums = sums(logits, labels, slope, intercept, high, low);
            double determinant = sums[2] * sums[4] - sums[3] * sums[3];
            double down = (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
            double across = (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
            slope -= Math.clamp(down, -0.5, 0.5);
            intercept -= Math.clamp(across, -0.5, 0.5);
        }
        return new Calibration(Math.max(FLATTEST, slope), intercept);
    }

    /** Gradient by slope and intercept, then the three entries of the Hessian. */
    private static double[] sums(
            double[] logits, boolean[] labels, double slope, double intercept, double high, double low) {
        double[] sums = {0, 0, RIDGE, 0, RIDGE};
        for (int i = 0; i < logits.length; i++) {
            double p = 1 / (1 + Math.exp(-(slope * logits[i] + intercept)));
            double error = p - (labels[i] ? high : low);
            double weight = p * (1 - p);
            sums[0] += error * logits[i];
            sums[1] += error;
            sums[2] += weight * logits[i] * logits[i];
            sums[3] += weight * logits[i];
            sums[4] += weight;
        }
        return sums;
    }
}
