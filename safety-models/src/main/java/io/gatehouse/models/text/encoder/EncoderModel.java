package io.gatehouse.models.text.encoder;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.gatehouse.models.bundle.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** An encoder's weights, ready to run. Its arrays live in native memory until it is closed. */
public final class EncoderModel implements AutoCloseable {

    /** Rows times their padded length that run in one pass, so that memory stays bounded. */
    private static final int TOKENS_AT_ONCE = 2048;

    private final NDManager manager;
    private final EncoderBlock block;
    private final int outputs;

    private EncoderModel(NDManager manager, EncoderBlock block, int outputs) {
        this.manager = manager;
        this.block = block;
        this.outputs = outputs;
    }

    /**
     * @param weights as {@link Weights#encode} gives them
     * @throws io.gatehouse.models.bundle.BundleException if they do not fit the architecture
     */
    public static EncoderModel of(EncoderArchitecture architecture, int outputs, byte[] weights) {
        EncoderBlock block = new EncoderBlock(architecture, outputs);
        NDManager manager = NDManager.newBaseManager("PyTorch");
        try {
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 1), new Shape(1, 1));
            Weights.restore(block, weights, manager);
            return new EncoderModel(manager, block, outputs);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /**
     * Scores rows of any lengths; those of like length share a pass.
     *
     * @param rows ids as {@link TokenRows#framed} gives them
     * @return one row of logits per row of ids, in their order
     */
    public List<float[]> logits(List<int[]> rows) {
        float[][] results = new float[rows.size()][];
        int[] order = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingInt(row -> rows.get(row).length))
                .mapToInt(Integer::intValue)
                .toArray();
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && (to - from + 1) * rows.get(order[to]).length <= TOKENS_AT_ONCE) {
                to++;
            }
            pass(rows, Arrays.copyOfRange(order, from, to), results);
            from = to;
        }
        return new ArrayList<>(Arrays.asList(results));
    }

    private void pass(List<int[]> rows, int[] chosen, float[][] results) {
        try (NDManager scope = manager.newSubManager()) {
            NDList inputs =
                    TokenRows.padded(Arrays.stream(chosen).mapToObj(rows::get).toList(), scope);
            float[] flat = block.forward(new ParameterStore(manager, false), inputs, false)
                    .singletonOrThrow()
                    .toFloatArray();
            for (int i = 0; i < chosen.length; i++) {
                results[chosen[i]] = Arrays.copyOfRange(flat, i * outputs, (i + 1) * outputs);
            }
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
