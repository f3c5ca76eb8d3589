package io.gatehouse.models.audio.synthesis;

/** A second-order filter; coefficients after R. Bristow-Johnson's audio EQ cookbook, with a Q of 0.707. */
record Biquad(double b0, double b1, double b2, double a1, double a2) {

    private static final double Q = 0.707;

    static Biquad lowPass(double hertz) {
        double w = omega(hertz);
        double alpha = Math.sin(w) / (2 * Q);
        double b = (1 - Math.cos(w)) / 2;
        return of(b, 2 * b, b, 1 + alpha, -2 * Math.cos(w), 1 - alpha);
    }

    static Biquad highPass(double hertz) {
        double w = omega(hertz);
        double alpha = Math.sin(w) / (2 * Q);
        double b = (1 + Math.cos(w)) / 2;
        return of(b, -2 * b, b, 1 + alpha, -2 * Math.cos(w), 1 - alpha);
    }

    static Biquad peak(double hertz, double decibels) {
        double w = omega(hertz);
        double alpha = Math.sin(w) / (2 * Q);
        double gain = Math.pow(10, decibels / 40);
        return of(
                1 + alpha * gain,
                -2 * Math.cos(w),
                1 - alpha * gain,
                1 + alpha / gain,
                -2 * Math.cos(w),
                1 - alpha / gain);
    }

    private static double omega(double hertz) {
        return 2 * Math.PI * Math.min(hertz, Effects.RATE * 0.49) / Effects.RATE;
    }

    private static Biquad of(double b0, double b1, double b2, double a0, double a1, double a2) {
        return new Biquad(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
    }

    void run(float[] samples) {
        double z1 = 0;
        double z2 = 0;
        for (int i = 0; i < samples.length; i++) {
            double in = samples[i];
            double out = b0 * in + z1;
            z1 = b1 * in - a1 * out + z2;
            z2 = b2 * in - a2 * out;
            samples[i] = (float) out;
        }
    }
}
