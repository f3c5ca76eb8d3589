package io.gatehouse.models.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/** Binary cross entropy to which an unknown label adds nothing. */
public final class MaskedCrossEntropy {

    private MaskedCrossEntropy() {}

    /**
     * {@code max(z, 0) - z y + log(1 + exp(-|z|))}, which does not overflow, times its weight, summed over all labels.
     *
     * @param logits (batch, outputs)
     */
    public static NDArray sum(NDArray logits, List<LabelledRow> batch, NDManager scope) {
        NDArray labels = scope.create(batch.stream().map(LabelledRow::labels).toArray(float[][]::new));
        return logits.maximum(0f)
                .sub(logits.mul(labels))
                .add(logits.abs().neg().exp().add(1f).log())
                .mul(weights(batch, scope))
                .sum();
    }

    /** The weights of the known labels, (batch, outputs). */
    public static NDArray weights(List<LabelledRow> batch, NDManager scope) {
        return scope.create(batch.stream().map(LabelledRow::weights).toArray(float[][]::new));
    }
}
