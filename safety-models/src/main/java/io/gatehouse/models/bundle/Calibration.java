package io.gatehouse.models.bundle;

/**
 * Platt scaling: turns a model's raw logit into a probability, {@code 1 / (1 + exp(-(slope * logit + intercept)))}.
 *
 * <p>Platt, "Probabilistic outputs for support vector machines", 1999; fitted on a held-back split.
 */
public record Calibration(double slope, double intercept) {

    public static final Calibration NONE = new Calibration(1, 0);

    public Calibration {
        if (!Double.isFinite(slope) || !Double.isFinite(intercept) || slope <= 0) {
            throw new IllegalArgumentException("a calibration needs a positive slope and a finite intercept, but had "
                    + slope + " and " + intercept);
        }
    }

    /** The probability in 0..1 for a raw logit. */
    public double apply(double logit) {
        return 1 / (1 + Math.exp(-(slope * logit + intercept)));
    }
}
