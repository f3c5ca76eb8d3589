package io.gatehouse.models.text.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MatrixProductsTest {

    private static final Path NOWHERE = Path.of("nowhere");

    /** The switch may round to bfloat16, whose step at 1 is a 128th. */
    @Test
    void productsAreTheSameButForRoundingWhileTheyAreFasterAndExactAfterwards() {
        float[] exact = product();
        float[] fast = MatrixProducts.during(request(), MatrixProductsTest::product);

        assertThat(fast).containsExactly(exact, within(0.02f));
        assertThat(product()).containsExactly(exact);
    }

    @Test
    void aFaultComesThroughAndLeavesTheEngineAsItWas() {
        float[] exact = product();

        assertThatIOException()
                .isThrownBy(() -> MatrixProducts.during(request(), () -> {
                    throw new IOException("no room");
                }))
                .withMessage("no room");
        assertThat(product()).containsExactly(exact);
    }

    /** Sums of 64 products of numbers that bfloat16 cannot hold. */
    private static float[] product() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            return manager.linspace(0.1f, 0.9f, 64)
                    .reshape(1, 64)
                    .repeat(0, 64)
                    .matMul(manager.full(new ai.djl.ndarray.types.Shape(64, 64), 1 / 64f + 1e-4f))
                    .toFloatArray();
        }
    }

    private static TrainingRequest request() {
        return new TrainingRequest(NOWHERE, NOWHERE, 1, Duration.ofMinutes(1), true, (done, what) -> {});
    }
}
