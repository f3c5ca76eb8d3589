package io.gatehouse.models.foreign;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells an ONNX model from other things, before any of it is loaded.
 *
 * <p>ONNX is a protobuf without code. It may name other files that hold its weights; an engine would read whichever
 * these are, and no digest would cover them. Numbers of fields are those of onnx.proto, version 1.17.
 */
final class OnnxFile {

    /** The messages on the way to a tensor. */
    private enum Message {
        MODEL,
        TRAINING,
        FUNCTION,
        GRAPH,
        NODE,
        ATTRIBUTE,
        SPARSE_TENSOR,
        TENSOR
    }

    private static final Map<Message, Map<Integer, Message>> WITHIN = Map.of(
            Message.MODEL, Map.of(7, Message.GRAPH, 20, Message.TRAINING, 25, Message.FUNCTION),
            Message.TRAINING, Map.of(1, Message.GRAPH, 2, Message.GRAPH),
            Message.FUNCTION, Map.of(7, Message.NODE, 11, Message.ATTRIBUTE),
            Message.GRAPH, Map.of(1, Message.NODE, 5, Message.TENSOR, 15, Message.SPARSE_TENSOR),
            Message.NODE, Map.of(5, Message.ATTRIBUTE),
            Message.ATTRIBUTE,
                    Map.of(
                            5, Message.TENSOR,
                            6, Message.GRAPH,
                            10, Message.TENSOR,
                            11, Message.GRAPH,
                            22, Message.SPARSE_TENSOR,
                            23, Message.SPARSE_TENSOR),
            Message.SPARSE_TENSOR, Map.of(1, Message.TENSOR, 2, Message.TENSOR),
            Message.TENSOR, Map.of());

    private static final int IR_VERSION = 1;
    private static final int GRAPH = 7;
    private static final int EXTERNAL_DATA = 13;
    private static final int DATA_LOCATION = 14;
    private static final int DEEPEST = 64;

    private final CodedInputStream in;
    private final Set<Integer> fieldsOfTheModel = new HashSet<>();
    private boolean external;

    private OnnxFile(byte[] bytes) {
        this.in = CodedInputStream.newInstance(bytes);
    }

    /** One sentence about why the bytes are no ONNX model that is whole; none where they are. */
    static Optional<String> fault(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return Optional.of("is a zip file and no ONNX model; where it is TorchScript, say format: torchscript");
        }
        OnnxFile file = new OnnxFile(bytes);
        try {
            file.walk(Message.MODEL, 0);
        } catch (IOException e) {
            return Optional.of("is no ONNX model: " + e.getMessage());
        }
        return file.fault();
    }

    private Optional<String> fault() {
        if (!fieldsOfTheModel.containsAll(Set.of(IR_VERSION, GRAPH))) {
            return Optional.of("is no ONNX model: it has no graph, or does not say its version");
        }
        return external ? Optional.of("keeps its weights in another file; export it as one file") : Optional.empty();
    }

    private void walk(Message message, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new InvalidProtocolBufferException("it is nested more than " + DEEPEST + " deep");
        }
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            field(message, tag, depth);
        }
    }

    private void field(Message message, int tag, int depth) throws IOException {
        int field = WireFormat.getTagFieldNumber(tag);
        if (message == Message.MODEL) {
            fieldsOfTheModel.add(field);
        }
        @Nullable Message inner = WITHIN.getOrDefault(message, Map.of()).get(field);
        int type = WireFormat.getTagWireType(tag);
        if (inner != null && type == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            int end = in.pushLimit(in.readRawVarint32());
            walk(inner, depth + 1);
            in.popLimit(end);
        } else if (message == Message.TENSOR && field == DATA_LOCATION && type == WireFormat.WIRETYPE_VARINT) {
            external |= in.readEnum() != 0;
        } else {
            external |= message == Message.TENSOR && field == EXTERNAL_DATA;
            skip(tag);
        }
    }

    private void skip(int tag) throws IOException {
        if (!in.skipField(tag)) {
            throw new InvalidProtocolBufferException("it ends a group that never began");
        }
    }
}
