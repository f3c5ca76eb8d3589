package io.gatehouse.models.text.encoder;

import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.ParameterList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Products in eight bits, four times as fast as those in single precision; everything between them stays in single
 * precision. A row's logits do not depend on the rows beside it: sums of whole numbers have no order, and what is
 * rounded is rounded vector by vector.
 */
final class QuantizedPass implements EncoderPass {

    private static final String PROGRAM = "quantized_encoder.py";
    private static final String NAME = "QuantizedEncoder";

    private static final List<String> ABOVE_LAYERS =
            List.of("hidden.weight", "hidden.bias", "head.weight", "head.bias");
    private static final List<String> BELOW_LAYERS =
            List.of(EncoderBlock.EMBEDDING, EncoderBlock.POSITION, "embeddingNorm.gamma", "embeddingNorm.beta");
    private static final List<String> PRODUCTS =
            List.of("attention.weight", "output.weight", "up.weight", "down.weight");
    private static final List<String> BESIDE_PRODUCTS = List.of(
            "attention.bias",
            "output.bias",
            "attentionNorm.gamma",
            "attentionNorm.beta",
            "up.bias",
            "down.bias",
            "norm.gamma",
            "norm.beta");

    private final Model model;
    private final List<IValue> held = new ArrayList<>();

    private QuantizedPass(Model model) {
        this.model = model;
    }

    /**
     * Copies the weights of a block; tries them once, for not every machine's PyTorch can do it.
     *
     * @throws EngineException where it cannot
     */
    static QuantizedPass of(EncoderArchitecture architecture, EncoderBlock block) {
        QuantizedPass pass = new QuantizedPass(TorchScript.load(PROGRAM, NAME));
        try {
            pass.pack(architecture, block.getParameters());
            pass.logits(List.of(new int[] {1}), 1);
            return pass;
        } catch (RuntimeException e) {
            pass.close();
            throw e;
        }
    }

    private void pack(EncoderArchitecture architecture, ParameterList parameters) {
        try (IValue products = list(parameters, layers(architecture, PRODUCTS))) {
            held.add(IValueUtils.runMethod(program(), "pack", products));
        }
        Stream<String> rest = Stream.of(
                        BELOW_LAYERS.stream(), layers(architecture, BESIDE_PRODUCTS), ABOVE_LAYERS.stream())
                .flatMap(names -> names);
        held.add(list(parameters, rest));
        held.add(IValue.from((long) architecture.heads()));
    }

    private static Stream<String> layers(EncoderArchitecture architecture, List<String> names) {
        return Stream.iterate(0, layer -> layer < architecture.layers(), layer -> layer + 1)
                .flatMap(layer -> names.stream().map(name -> "layer" + layer + '.' + name));
    }

    /**
     * Clones, for what a parameter holds may lie in a buffer of Java's, which goes with it. The native side counts who
     * holds a clone.
     */
    private IValue list(ParameterList parameters, Stream<String> names) {
        try (NDManager scope = model.getNDManager().newSubManager()) {
            return IValue.listFrom(names.map(name -> {
                        NDArray clone = parameters.get(name).getArray().duplicate();
                        clone.attach(scope);
                        return clone;
                    })
                    .toArray(PtNDArray[]::new));
        }
    }

    @Override
    public float[] logits(List<int[]> rows, int length) {
        try (NDManager scope = model.getNDManager().newSubManager()) {
            NDList inputs = TokenRows.padded(rows, length, scope);
            try (IValue ids = IValue.from((PtNDArray) inputs.get(0));
                    IValue mask = IValue.from((PtNDArray) inputs.get(1));
                    IValue output = IValueUtils.runMethod(program(), "forward", with(ids, mask))) {
                return output.toTensor((PtNDManager) scope).toFloatArray();
            }
        }
    }

    private IValue[] with(IValue... inputs) {
        return Stream.concat(Arrays.stream(inputs), held.stream()).toArray(IValue[]::new);
    }

    private PtSymbolBlock program() {
        return (PtSymbolBlock) model.getBlock();
    }

    @Override
    public void close() {
        held.forEach(IValue::close);
        model.close();
    }
}
