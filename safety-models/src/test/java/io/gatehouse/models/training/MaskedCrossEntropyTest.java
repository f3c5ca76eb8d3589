package io.gatehouse.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedCrossEntropyTest {

    @Test
    void anUnknownLabelAddsNothingAndNoLogitOverflows() {
        List<LabelledRow> rows = List.of(
                new LabelledRow(new int[] {1}, new float[] {1, 0}, new float[] {2, 0}),
                new LabelledRow(new int[] {1}, new float[] {0, 1}, new float[] {1, 1}));
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            float sum = MaskedCrossEntropy.sum(manager.create(new float[][] {{0, 1000}, {0, 1000}}), rows, manager)
                    .getFloat();

            // Twice ln 2, nothing for the unknown one, ln 2, and nothing for certainty that is right.
            assertThat(sum).isCloseTo((float) (3 * Math.log(2)), within(1e-5f));
        }
    }
}
