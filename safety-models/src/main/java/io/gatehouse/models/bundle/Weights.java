package io.gatehouse.models.bundle;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A block's parameters as safetensors in half precision, which costs half the bytes and no measurable accuracy. */
public final class Weights {

    private Weights() {}

    /** Encodes every parameter of an initialised block under its name. */
    public static byte[] encode(Block block, NDManager manager) {
        try (NDManager scope = manager.newSubManager()) {
            NDList list = new NDList();
            for (Pair<String, Parameter> named : block.getParameters()) {
                NDArray half = named.getValue().getArray().toType(DataType.FLOAT16, true);
                half.attach(scope);
                half.setName(named.getKey());
                list.add(half);
            }
            return list.encode(NDList.Encoding.SAFETENSORS);
        }
    }

    /** Leaves of a trained block what a bundle can hold, so that it is measured as it will be used. */
    public static void round(Block block, NDManager manager) {
        restore(block, encode(block, manager), manager);
    }

    /**
     * Every stored array in single precision, by the name of its parameter.
     *
     * @throws BundleException if the bytes are damaged
     */
    public static Map<String, float[]> decode(byte[] encoded) {
        try (NDManager scope = NDManager.newBaseManager("PyTorch")) {
            Map<String, float[]> values = new HashMap<>();
            decoded(encoded, scope)
                    .forEach(array -> values.put(
                            array.getName(),
                            array.toType(DataType.FLOAT32, false).toFloatArray()));
            return values;
        }
    }

    /**
     * Sets every parameter of an initialised block, in single precision.
     *
     * @throws BundleException if the bytes are damaged, or a parameter is missing, has another shape, or holds what is
     *     no finite number
     */
    public static void restore(Block block, byte[] encoded, NDManager manager) {
        try (NDManager scope = manager.newSubManager()) {
            Map<String, NDArray> stored = new HashMap<>();
            decoded(encoded, scope).forEach(array -> stored.put(array.getName(), array));
            for (Pair<String, Parameter> named : block.getParameters()) {
                @Nullable NDArray array = stored.get(named.getKey());
                NDArray target = named.getValue().getArray();
                if (array == null || !array.getShape().equals(target.getShape())) {
                    throw new BundleException("the weights do not fit the architecture: parameter " + named.getKey()
                            + " should have the shape " + target.getShape() + ", but has "
                            + (array == null ? "none" : array.getShape()));
                }
                NDArray values = array.toType(DataType.FLOAT32, false);
                requireFinite(named.getKey(), values);
                values.copyTo(target);
            }
        }
    }

    /** Whatever the engine throws at bytes that are cut off or are something else. */
    private static NDList decoded(byte[] encoded, NDManager scope) {
        try {
            return NDList.decode(scope, encoded);
        } catch (RuntimeException e) {
            throw new BundleException("the weights are damaged: they cannot be read as safetensors", e);
        }
    }

    /** Rounded to whole numbers, what is no number would pass for a small one. */
    private static void requireFinite(String name, NDArray values) {
        if (!Float.isFinite(values.abs().sum().getFloat())) {
            throw new BundleException("the weights are damaged: parameter " + name + " holds what is no finite number");
        }
    }
}
