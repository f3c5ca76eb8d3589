package io.gatehouse.models.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    @Test
    void weightsSurviveTheRoundTripToHalfPrecision() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Block trained = block(manager, 5);
            Block restored = block(manager, 5);
            trained.getParameters().forEach(named -> {
                NDArray array = named.getValue().getArray();
                manager.randomUniform(0.1f, 1, array.getShape()).copyTo(array);
            });

            Weights.restore(restored, Weights.encode(trained, manager), manager);

            Map<String, float[]> expected = values(trained);
            values(restored)
                    .forEach((name, values) ->
                            assertThat(values).as(name).containsExactly(expected.get(name), within(5e-4f)));
            assertThat(restored.getParameters().values())
                    .extracting(parameter -> parameter.getArray().getDataType())
                    .containsOnly(DataType.FLOAT32);
        }
    }

    @Test
    void weightsOfAnotherShapeAreRefusedByName() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            byte[] small = Weights.encode(block(manager, 5), manager);

            assertThatThrownBy(() -> Weights.restore(block(manager, 6), small, manager))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("should have the shape (6, 3), but has (5, 3)");
        }
    }

    @Test
    void weightsThatLackAParameterAreRefusedByName() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Block less = new SequentialBlock().add(Linear.builder().setUnits(5).build());
            less.initialize(manager, DataType.FLOAT32, new Shape(1, 3));
            byte[] encoded = Weights.encode(less, manager);

            assertThatThrownBy(() -> Weights.restore(block(manager, 5), encoded, manager))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("but has none");
        }
    }

    @Test
    void weightsThatAreNoNumbersAreRefusedByName() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Block damaged = block(manager, 5);
            NDArray first = damaged.getParameters().valueAt(0).getArray();
            manager.full(first.getShape(), Float.NaN).copyTo(first);
            byte[] encoded = Weights.encode(damaged, manager);

            assertThatThrownBy(() -> Weights.restore(block(manager, 5), encoded, manager))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("holds what is no finite number");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 40, 200})
    void weightsThatAreCutOffAreRefused(int length) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            byte[] cut = Arrays.copyOf(Weights.encode(block(manager, 5), manager), length);

            assertThatThrownBy(() -> Weights.restore(block(manager, 5), cut, manager))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("the weights are damaged");
        }
    }

    private static Map<String, float[]> values(Block block) {
        return block.getParameters().toMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, named -> named.getValue().getArray().toFloatArray()));
    }

    private static Block block(NDManager manager, int units) {
        Block block = new SequentialBlock()
                .add(Linear.builder().setUnits(units).build())
                .add(BatchNorm.builder().build());
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 3));
        return block;
    }
}
