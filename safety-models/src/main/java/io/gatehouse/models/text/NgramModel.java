package io.gatehouse.models.text;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.text.encoder.TokenRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A bundle's weights, ready to run. Its arrays live in native memory until it is closed. */
final class NgramModel implements AutoCloseable {

    /** More rows than this are run one group after another, so that memory stays bounded. */
    private static final int ROWS_AT_ONCE = 64;

    private final NDManager manager;
    private final NgramArchitecture architecture;
    private final NgramBlock block;
    private final int categories;

    private NgramModel(NDManager manager, NgramArchitecture architecture, NgramBlock block, int categories) {
        this.manager = manager;
        this.architecture = architecture;
        this.block = block;
        this.categories = categories;
    }

    /** @param weights as {@link Weights#encode} gives them */
    static NgramModel of(NgramArchitecture architecture, int categories, byte[] weights) {
        NgramBlock block = new NgramBlock(architecture, categories);
        NDManager manager = NDManager.newBaseManager("PyTorch");
        try {
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 1), new Shape(1, 1));
            Weights.restore(block, weights, manager);
            return new NgramModel(manager, architecture, block, categories);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    int buckets() {
        return architecture.buckets();
    }

    /** One row of logits per row of ids, in the order of the bundle's categories. */
    List<float[]> logits(List<int[]> rows) {
        List<float[]> all = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            all.addAll(group(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE))));
        }
        return all;
    }

    private List<float[]> group(List<int[]> rows) {
        try (NDManager scope = manager.newSubManager()) {
            float[] flat = block.forward(new ParameterStore(manager, false), TokenRows.padded(rows, scope), false)
                    .singletonOrThrow()
                    .toFloatArray();
            List<float[]> logits = new ArrayList<>(rows.size());
            for (int row = 0; row < rows.size(); row++) {
                logits.add(Arrays.copyOfRange(flat, row * categories, (row + 1) * categories));
            }
            return logits;
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
