package io.gatehouse.models.foreign;

/** Samples with a mean of 0 and a deviation of 1, as Wav2Vec2FeatureExtractor makes them; silence stays silent. */
final class Standardised {

    private static final double LEAST_VARIANCE = 1e-7;

    private Standardised() {}

    static float[] of(float[] samples) {
        double sum = 0;
        double squares = 0;
        for (float sample : samples) {
            sum += sample;
            squares += (double) sample * sample;
        }
        double mean = sum / samples.length;
        double deviation = Math.sqrt(Math.max(0, squares / samples.length - mean * mean) + LEAST_VARIANCE);
        float[] standardised = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            standardised[i] = (float) ((samples[i] - mean) / deviation);
        }
        return standardised;
    }
}
