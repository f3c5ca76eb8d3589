package io.gatehouse.models.text.encoder;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.gatehouse.models.bundle.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An encoder's weights, ready to run. Its arrays live in native memory until it is closed. */
public final class EncoderModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EncoderModel.class);

    /** Rows times their length that run in one pass, so that memory stays bounded. */
    private static final int TOKENS_AT_ONCE = 2048;

    /** Rows are padded to a multiple of this: half of it is lost at each row, and passes have rows enough to pay. */
    private static final int STEP = 4;

    private final EncoderPass pass;
    private final int positions;
    private final int outputs;

    private EncoderModel(EncoderPass pass, int positions, int outputs) {
        this.pass = pass;
        this.positions = positions;
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
            return new EncoderModel(pass(architecture, block, manager), architecture.positions(), outputs);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    private static EncoderPass pass(EncoderArchitecture architecture, EncoderBlock block, NDManager manager) {
        try {
            EncoderPass quantized = QuantizedPass.of(architecture, block);
            manager.close();
            return quantized;
        } catch (EngineException e) {
            LOG.info("PyTorch has no products in eight bits here, so that texts are read more slowly", e);
            return new SinglePass(manager, block);
        }
    }

    /**
     * Scores rows of any lengths. To what length a row is padded depends on itself alone, and those that are padded to
     * the same share a pass: so, in eight bits, the same row has the same logits in any company, and in single
     * precision the same but for the order in which products are added up.
     *
     * @param rows ids as {@link TokenRows#framed} gives them
     * @return one row of logits per row of ids, in their order
     */
    public List<float[]> logits(List<int[]> rows) {
        float[][] results = new float[rows.size()][];
        Map<Integer, List<Integer>> byLength =
                IntStream.range(0, rows.size()).boxed().collect(Collectors.groupingBy(row -> padded(rows.get(row))));
        byLength.forEach((length, alike) -> {
            int most = Math.max(1, TOKENS_AT_ONCE / length);
            for (int from = 0; from < alike.size(); from += most) {
                pass(rows, alike.subList(from, Math.min(alike.size(), from + most)), length, results);
            }
        });
        return new ArrayList<>(Arrays.asList(results));
    }

    private int padded(int[] row) {
        return Math.min(positions, Math.ceilDiv(row.length, STEP) * STEP);
    }

    private void pass(List<int[]> rows, List<Integer> chosen, int length, float[][] results) {
        float[] flat = pass.logits(chosen.stream().map(rows::get).toList(), length);
        for (int i = 0; i < chosen.size(); i++) {
            results[chosen.get(i)] = Arrays.copyOfRange(flat, i * outputs, (i + 1) * outputs);
        }
    }

    @Override
    public void close() {
        pass.close();
    }
}
