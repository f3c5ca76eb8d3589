package io.gatehouse.models.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/**
 * N-gram vectors, their mean and their maximum, and a small perceptron above.
 *
 * <p>Input: ids (batch, length) as int64 and a mask (batch, length) as float32 of ones and zeros. Output: logits
 * (batch, categories).
 */
final class NgramBlock extends AbstractBlock {

    private static final float DROPOUT = 0.3f;
    private static final float FAR_BELOW = 1e4f;

    private final NgramArchitecture architecture;
    private final int categories;
    private final Parameter embedding;
    private final Block head;

    NgramBlock(NgramArchitecture architecture, int categories) {
        this.architecture = architecture;
        this.categories = categories;
        embedding = addParameter(Parameter.builder()
                .setName("embedding")
                .setType(Parameter.Type.WEIGHT)
                .optInitializer(new NormalInitializer(0.01f))
                .optShape(new Shape(architecture.buckets(), architecture.dimension()))
                .build());
        head = addChildBlock(
                "head",
                new SequentialBlock()
                        .add(Dropout.builder().optRate(DROPOUT).build())
                        .add(Linear.builder().setUnits(architecture.hidden()).build())
                        .add(Activation.reluBlock())
                        .add(Linear.builder().setUnits(categories).build()));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> options) {
        NDArray ids = inputs.get(0);
        NDArray mask = inputs.get(1).expandDims(2);
        NDArray table = store.getValue(embedding, ids.getDevice(), training);
        NDArray vectors = ids.getNDArrayInternal()
                .embedding(ids, table, SparseFormat.DENSE)
                .singletonOrThrow();
        NDArray mean =
                vectors.mul(mask).sum(new int[] {1}).div(mask.sum(new int[] {1}).maximum(1f));
        NDArray highest = vectors.add(mask.sub(1f).mul(FAR_BELOW)).max(new int[] {1});
        return head.forward(store, new NDList(NDArrays.concat(new NDList(mean, highest), 1)), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), categories)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        head.initialize(manager, DataType.FLOAT32, new Shape(1, 2L * architecture.dimension()));
    }
}
