package io.gatehouse.models.text.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * BERT with post-layer normalisation, and a small perceptron above the first token's vector and the mean of all.
 *
 * <p>Input: ids (batch, length) as int64 and a mask (batch, length) as float32 of ones and zeros. Output: logits
 * (batch, outputs).
 */
final class EncoderBlock extends AbstractBlock {

    static final String EMBEDDING = "embedding";
    static final String POSITION = "position";

    private static final float DROPOUT = 0.1f;
    private static final float EPSILON = 1e-12f;
    private static final float FAR_BELOW = 1e4f;
    private static final int HIDDEN = 256;

    /** A linear map: weight (out, in) and bias (out). */
    private record Map(Parameter weight, Parameter bias) {}

    private record Norm(Parameter gamma, Parameter beta) {}

    private record Layer(Map attention, Map output, Norm attentionNorm, Map up, Map down, Norm norm) {}

    private final EncoderArchitecture architecture;
    private final int outputs;
    private final Parameter embedding;
    private final Parameter position;
    private final Norm embeddingNorm;
    private final List<Layer> layers = new ArrayList<>();
    private final Map hidden;
    private final Map head;

    EncoderBlock(EncoderArchitecture architecture, int outputs) {
        this.architecture = architecture;
        this.outputs = outputs;
        int width = architecture.width();
        embedding = parameter(EMBEDDING, Parameter.Type.WEIGHT, architecture.vocabulary(), width);
        position = parameter(POSITION, Parameter.Type.WEIGHT, architecture.positions(), width);
        embeddingNorm = norm("embeddingNorm");
        for (int i = 0; i < architecture.layers(); i++) {
            String name = "layer" + i + '.';
            layers.add(new Layer(
                    map(name + "attention", width, 3 * width),
                    map(name + "output", width, width),
                    norm(name + "attentionNorm"),
                    map(name + "up", width, architecture.intermediate()),
                    map(name + "down", architecture.intermediate(), width),
                    norm(name + "norm")));
        }
        hidden = map("hidden", 2 * width, HIDDEN);
        head = map("head", HIDDEN, outputs);
    }

    private Parameter parameter(String name, Parameter.Type type, long... shape) {
        Initializer initializer = switch (type) {
            case WEIGHT -> new NormalInitializer(0.02f);
            case GAMMA -> Initializer.ONES;
            default -> Initializer.ZEROS;
        };
        return addParameter(Parameter.builder()
                .setName(name)
                .setType(type)
                .optInitializer(initializer)
                .optShape(new Shape(shape))
                .build());
    }

    private Map map(String name, int in, int out) {
        return new Map(
                parameter(name + ".weight", Parameter.Type.WEIGHT, out, in),
                parameter(name + ".bias", Parameter.Type.BIAS, out));
    }

    private Norm norm(String name) {
        return new Norm(
                parameter(name + ".gamma", Parameter.Type.GAMMA, architecture.width()),
                parameter(name + ".beta", Parameter.Type.BETA, architecture.width()));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> options) {
        return new Pass(store, inputs.get(0), inputs.get(1), training).run();
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), outputs)};
    }

    /** One forward pass. */
    private final class Pass {

        private final ParameterStore store;
        private final NDArray ids;
        private final NDArray mask;
        private final boolean training;
        private final long batch;
        private final long length;
        private final NDArray below;

        Pass(ParameterStore store, NDArray ids, NDArray mask, boolean training) {
            this.store = store;
            this.ids = ids;
            this.mask = mask;
            this.training = training;
            this.batch = ids.getShape().get(0);
            this.length = ids.getShape().get(1);
            this.below = mask.sub(1f).mul(FAR_BELOW).reshape(batch, 1, 1, length);
        }

        NDList run() {
            NDArray table = value(embedding);
            NDArray words = ids.getNDArrayInternal()
                    .embedding(ids, table, SparseFormat.DENSE)
                    .singletonOrThrow();
            NDArray places = value(position).get("0:" + length);
            NDArray vectors = dropped(normed(words.add(places), embeddingNorm));
            for (Layer layer : layers) {
                vectors = layer(vectors, layer);
            }
            NDArray wide = mask.expandDims(2);
            NDArray mean = vectors.mul(wide).sum(new int[] {1}).div(wide.sum(new int[] {1}));
            NDArray first = vectors.get(":, 0");
            NDArray pooled = dropped(NDArrays.concat(new NDList(first, mean), 1));
            return new NDList(mapped(dropped(Activation.gelu(mapped(pooled, hidden))), head));
        }

        private NDArray layer(NDArray vectors, Layer layer) {
            NDArray attended = dropped(mapped(attention(mapped(vectors, layer.attention())), layer.output()));
            NDArray middle = normed(vectors.add(attended), layer.attentionNorm());
            NDArray out = dropped(mapped(Activation.gelu(mapped(middle, layer.up())), layer.down()));
            return normed(middle.add(out), layer.norm());
        }

        private NDArray attention(NDArray projected) {
            long heads = architecture.heads();
            long size = architecture.width() / heads;
            NDArray split = projected.reshape(batch, length, 3, heads, size).transpose(2, 0, 3, 1, 4);
            NDArray query = split.get(0).mul(1 / Math.sqrt(size));
            NDArray weights =
                    query.matMul(split.get(1).transpose(0, 1, 3, 2)).add(below).softmax(3);
            return weights.matMul(split.get(2)).transpose(0, 2, 1, 3).reshape(batch, length, architecture.width());
        }

        private NDArray value(Parameter parameter) {
            return store.getValue(parameter, ids.getDevice(), training);
        }

        private NDArray mapped(NDArray vectors, Map map) {
            return Linear.linear(vectors, value(map.weight()), value(map.bias()))
                    .singletonOrThrow();
        }

        private NDArray normed(NDArray vectors, Norm norm) {
            return LayerNorm.layerNorm(
                            vectors, new Shape(architecture.width()), value(norm.gamma()), value(norm.beta()), EPSILON)
                    .singletonOrThrow();
        }

        /** All words of a text lose the same numbers, for random numbers are dear on a processor. */
        private NDArray dropped(NDArray vectors) {
            if (!training) {
                return vectors;
            }
            Shape shape = vectors.getShape();
            NDArray drawn = vectors.getManager()
                    .randomUniform(0, 1, shape.dimension() == 3 ? new Shape(batch, 1, shape.get(2)) : shape);
            return vectors.mul(
                    drawn.gte(DROPOUT).toType(DataType.FLOAT32, false).div(1 - DROPOUT));
        }
    }
}
