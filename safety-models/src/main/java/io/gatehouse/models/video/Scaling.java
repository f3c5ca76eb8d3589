package io.gatehouse.models.video;

import java.util.List;

/** The mean and the deviation of every figure, by which the network sees them all alike. */
record Scaling(double[] means, double[] deviations) {

    private static final double FLOOR = 1e-6;

    static Scaling of(List<float[]> rows) {
        int columns = rows.getFirst().length;
        double[] means = new double[columns];
        double[] deviations = new double[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            double mean = rows.stream().mapToDouble(row -> row[at]).average().orElseThrow();
            means[column] = mean;
            deviations[column] = FLOOR
                    + Math.sqrt(rows.stream()
                            .mapToDouble(row -> (row[at] - mean) * (row[at] - mean))
                            .average()
                            .orElseThrow());
        }
        return new Scaling(means, deviations);
    }

    List<float[]> apply(List<float[]> rows) {
        return rows.stream().map(this::apply).toList();
    }

    private float[] apply(float[] row) {
        float[] scaled = new float[row.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) ((row[i] - means[i]) / deviations[i]);
        }
        return scaled;
    }

    /** Weights for unscaled figures that do what {@code weights} do for scaled ones. */
    float[] foldedWeights(float[] weights) {
        float[] folded = new float[weights.length];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = (float) (weights[i] / deviations[i]);
        }
        return folded;
    }

    float foldedBias(float[] weights, float bias) {
        double folded = bias;
        for (int i = 0; i < weights.length; i++) {
            folded -= weights[i] * means[i] / deviations[i];
        }
        return (float) folded;
    }
}
