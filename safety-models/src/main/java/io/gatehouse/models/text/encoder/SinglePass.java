package io.gatehouse.models.text.encoder;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import java.util.List;

/** Products in single precision, as in training: for machines whose PyTorch has no quantised ones. */
record SinglePass(NDManager manager, EncoderBlock block) implements EncoderPass {

    @Override
    public float[] logits(List<int[]> rows, int length) {
        try (NDManager scope = manager.newSubManager()) {
            return block.forward(new ParameterStore(manager, false), TokenRows.padded(rows, length, scope), false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
