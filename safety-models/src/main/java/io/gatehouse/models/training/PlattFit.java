package io.gatehouse.models.training;

import io.gatehouse.models.bundle.Calibration;

/** Fits Platt scaling by Newton's method: Lin, Lin and Weng, "A note on Platt's probabilistic outputs", 2007. */
public final class PlattFit {

    private static final int STEPS = 100;
    private static final double RIDGE = 1e-6;
    private static final double SMALLEST_SLOPE = 0.05;

    private PlattFit() {}

    /**
     * Fits slope and intercept on data that did not train the model.
     *
     * @param logits raw outputs
     * @param labels as many; without an example of both kinds the logits are taken as they are
     */
    public static Calibration of(double[] logits, boolean[] labels) {
        int positives = 0;
        for (boolean label : labels) {
            positives += label ? 1 : 0;
        }
        if (positives == 0 || positives == labels.length) {
            return Calibration.NONE;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1 / (labels.length - positives + 2.0);
        double slope = 1;
        double intercept = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] change = newtonStep(logits, labels, high, low, slope, intercept);
            slope = Math.max(SMALLEST_SLOPE, slope - change[0]);
            intercept -= change[1];
            if (Math.abs(change[0]) + Math.abs(change[1]) < 1e-9) {
                break;
            }
        }
        return new Calibration(slope, intercept);
    }

    /** Inverse Hessian times gradient of the cross entropy, each step no longer than 1. */
    private static double[] newtonStep(
            double[] logits, boolean[] labels, double high, double low, double slope, double intercept) {
        double g0 = 0;
        double g1 = 0;
        double h00 = RIDGE;
        double h01 = 0;
        double h11 = RIDGE;
        for (int i = 0; i < logits.length; i++) {
            double p = 1 / (1 + Math.exp(-(slope * logits[i] + intercept)));
            double error = p - (labels[i] ? high : low);
            double weight = p * (1 - p);
            g0 += error * logits[i];
            g1 += error;
            h00 += weight * logits[i] * logits[i];
            h01 += weight * logits[i];
            h11 += weight;
        }
        double determinant = h00 * h11 - h01 * h01;
        return new double[] {
            Math.clamp((h11 * g0 - h01 * g1) / determinant, -1.0, 1.0),
            Math.clamp((h00 * g1 - h01 * g0) / determinant, -1.0, 1.0)
        };
    }
}
