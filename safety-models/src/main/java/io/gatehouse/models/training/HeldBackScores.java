package io.gatehouse.models.training;

/**
 * Calibrated scores of one output on data that neither trained nor calibrated the model.
 *
 * @param output a category's wire name, or another output's name (an audio class)
 * @param source the data set
 * @param scores in 0..1
 * @param labels whether each item truly belongs to the output
 */
public record HeldBackScores(String output, String source, double[] scores, boolean[] labels) {

    public HeldBackScores {
        if (scores.length != labels.length) {
            throw new IllegalArgumentException(
                    "as many scores as labels are needed, but there are " + scores.length + " and " + labels.length);
        }
    }
}
