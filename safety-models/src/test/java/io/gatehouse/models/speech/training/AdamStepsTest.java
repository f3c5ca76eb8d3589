package io.gatehouse.models.speech.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdamStepsTest {

    private static final double RATE = 0.1;

    private final NDManager manager = NDManager.newBaseManager();
    private final Block line = Linear.builder().setUnits(1).optBias(false).build();
    private final NDArray weight;
    private final AdamSteps adam;

    AdamStepsTest() {
        line.initialize(manager, DataType.FLOAT32, new Shape(1, 1));
        weight = line.getParameters().valueAt(0).getArray();
        adam = new AdamSteps(line, manager);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void theFirstStepIsAsLongAsTheRateWhateverTheSlope() {
        float before = weight.getFloat();

        double norm = step(300);

        assertThat(norm).isCloseTo(300, within(1e-3));
        // A thousandth of the weight decays with it.
        assertThat(weight.getFloat()).isCloseTo(before * 0.999f - 0.1f, within(1e-4f));
    }

    @Test
    void gradientsDoNotAddUpFromStepToStep() {
        step(1);

        assertThat(step(1)).isCloseTo(1, within(1e-5));
        assertThat(adam.steps()).isEqualTo(2);
    }

    @Test
    void aSlopeThatIsNoNumberMovesNothingAndIsForgotten() {
        float before = weight.getFloat();

        assertThat(step(Float.NaN)).isNaN();

        assertThat(weight.getFloat()).isEqualTo(before);
        assertThat(adam.steps()).isZero();
        assertThat(step(2)).isCloseTo(2, within(1e-5));
    }

    private double step(float slope) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(weight.mul(slope).sum());
        }
        return adam.step(RATE, manager);
    }
}
