package io.gatehouse.models.foreign;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes ONNX models of a few nodes, field by field as onnx.proto numbers them: a few hundred bytes each. */
final class TinyOnnx {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    private final List<byte[]> nodes = new ArrayList<>();
    private final List<byte[]> constants = new ArrayList<>();
    private final List<byte[]> inputs = new ArrayList<>();

    private TinyOnnx() {}

    /** The mean of each picture and what is missing to 1: two classes that add up to 1 for inputs in 0..1. */
    static byte[] pictures() {
        return flatPictures().mean("flat").twoClasses("mean").model("classes", 2);
    }

    /** The same with three classes, of which two are one. */
    static byte[] threeClasses() {
        return flatPictures()
                .mean("flat")
                .node("Concat", "classes", integer("axis", 1), "mean", "mean", "mean")
                .model("classes", 3);
    }

    /** The same, but nothing is a number. */
    static byte[] notANumber() {
        return flatPictures()
                .mean("flat")
                .constant("below", FLOAT, -2)
                .node("Add", "negative", "mean", "below")
                .node("Log", "nothing", "negative")
                .twoClasses("nothing")
                .model("classes", 2);
    }

    /** 0.9 where the token {@link TinyTokenizer#BAD} stands anywhere, else 0; and what is missing to 1. */
    static byte[] tokens() {
        return found(new TinyOnnx().input("ids", INT64, 2).input("mask", INT64, 2));
    }

    /** The same for a model that also takes types, and has no use for them. */
    static byte[] tokensAndTypes() {
        return found(
                new TinyOnnx().input("ids", INT64, 2).input("mask", INT64, 2).input("types", INT64, 2));
    }

    private static byte[] found(TinyOnnx model) {
        return model.constant("bad", INT64, TinyTokenizer.BAD)
                .constant("much", FLOAT, 0.9)
                .node("Equal", "same", "ids", "bad")
                .node("Cast", "hit", integer("to", FLOAT), "same")
                .node("Cast", "kept", integer("to", FLOAT), "mask")
                .node("Mul", "hits", "hit", "kept")
                .node("ReduceMax", "any", List.of(integers("axes", 1), integer("keepdims", 1)), "hits")
                .node("Mul", "score", "any", "much")
                .twoClasses("score")
                .model("classes", 2);
    }

    /** The mean of the tokens' numbers, whether they are of the text or were only filled in. */
    static byte[] blindToTheMask() {
        return new TinyOnnx()
                .input("ids", INT64, 2)
                .constant("little", FLOAT, 0.1)
                .node("Cast", "numbers", integer("to", FLOAT), "ids")
                .mean("numbers")
                .node("Mul", "score", "mean", "little")
                .twoClasses("score")
                .model("classes", 2);
    }

    /** A constant of this one lies in a file called weights.bin. */
    static byte[] weightsElsewhere() {
        TinyOnnx model = flatPictures().mean("flat");
        model.constants.add(message(tensor -> {
            tensor.writeInt64(1, 1);
            tensor.writeInt32(2, FLOAT);
            tensor.writeString(8, "far");
            nested(tensor, 13, entry -> {
                entry.writeString(1, "location");
                entry.writeString(2, "weights.bin");
            });
            tensor.writeEnum(14, 1);
        }));
        return model.node("Add", "sum", "mean", "far").twoClasses("sum").model("classes", 2);
    }

    /** The same, where only the branch of a node that is never taken has it. */
    static byte[] weightsElsewhereInABranch() {
        byte[] branch = message(graph -> nested(graph, 5, tensor -> {
            tensor.writeString(8, "far");
            nested(tensor, 13, entry -> entry.writeString(1, "location"));
        }));
        byte[] attribute = message(out -> {
            out.writeString(1, "then_branch");
            out.writeByteArray(6, branch);
            out.writeEnum(20, 5);
        });
        return flatPictures()
                .mean("flat")
                .node("If", "chosen", List.of(attribute), "mean")
                .twoClasses("mean")
                .model("classes", 2);
    }

    private static TinyOnnx flatPictures() {
        return new TinyOnnx()
                .input("pictures", FLOAT, 4)
                .node("Abs", "sizes", "pictures")
                .node("Flatten", "flat", integer("axis", 1), "sizes");
    }

    private TinyOnnx mean(String input) {
        return node("ReduceMean", "mean", List.of(integers("axes", 1), integer("keepdims", 1)), input);
    }

    private TinyOnnx twoClasses(String score) {
        return constant("one", FLOAT, 1)
                .node("Sub", "rest", "one", score)
                .node("Concat", "classes", integer("axis", 1), score, "rest");
    }

    private TinyOnnx input(String name, int type, int axes) {
        inputs.add(value(name, type, axes));
        return this;
    }

    private TinyOnnx constant(String name, int type, double value) {
        ByteBuffer raw =
                ByteBuffer.allocate(type == FLOAT ? Float.BYTES : Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        if (type == FLOAT) {
            raw.putFloat((float) value);
        } else {
            raw.putLong((long) value);
        }
        constants.add(message(tensor -> {
            tensor.writeInt32(2, type);
            tensor.writeString(8, name);
            tensor.writeByteArray(9, raw.array());
        }));
        return this;
    }

    private TinyOnnx node(String operator, String output, String... inputs) {
        return node(operator, output, List.of(), inputs);
    }

    private TinyOnnx node(String operator, String output, byte[] attribute, String... inputs) {
        return node(operator, output, List.of(attribute), inputs);
    }

    private TinyOnnx node(String operator, String output, List<byte[]> attributes, String... inputs) {
        nodes.add(message(node -> {
            for (String input : inputs) {
                node.writeString(1, input);
            }
            node.writeString(2, output);
            node.writeString(4, operator);
            for (byte[] attribute : attributes) {
                node.writeByteArray(5, attribute);
            }
        }));
        return this;
    }

    private static byte[] integer(String name, long value) {
        return message(attribute -> {
            attribute.writeString(1, name);
            attribute.writeInt64(3, value);
            attribute.writeEnum(20, 2);
        });
    }

    private static byte[] integers(String name, long... values) {
        return message(attribute -> {
            attribute.writeString(1, name);
            for (long value : values) {
                attribute.writeInt64(8, value);
            }
            attribute.writeEnum(20, 7);
        });
    }

    /** A tensor whose axes may have any length. */
    private static byte[] value(String name, int type, int axes) {
        byte[] shape = message(out -> {
            for (int axis = 0; axis < axes; axis++) {
                String free = name + axis;
                nested(out, 1, dimension -> dimension.writeString(2, free));
            }
        });
        return message(value -> {
            value.writeString(1, name);
            nested(
                    value,
                    2,
                    outer -> nested(outer, 1, tensor -> {
                        tensor.writeInt32(1, type);
                        tensor.writeByteArray(2, shape);
                    }));
        });
    }

    private byte[] model(String output, int classes) {
        byte[] result = message(value -> {
            value.writeString(1, output);
            nested(
                    value,
                    2,
                    outer -> nested(outer, 1, tensor -> {
                        tensor.writeInt32(1, FLOAT);
                        nested(tensor, 2, shape -> {
                            nested(shape, 1, dimension -> dimension.writeString(2, "rows"));
                            nested(shape, 1, dimension -> dimension.writeInt64(1, classes));
                        });
                    }));
        });
        byte[] graph = message(out -> {
            all(out, 1, nodes);
            out.writeString(2, "tiny");
            all(out, 5, constants);
            all(out, 11, inputs);
            out.writeByteArray(12, result);
        });
        return message(out -> {
            out.writeInt64(1, 7);
            out.writeByteArray(7, graph);
            nested(out, 8, operators -> operators.writeInt64(2, 13));
        });
    }

    private static void all(CodedOutputStream out, int field, List<byte[]> messages) throws IOException {
        for (byte[] message : messages) {
            out.writeByteArray(field, message);
        }
    }

    private static void nested(CodedOutputStream out, int field, Fields fields) throws IOException {
        out.writeByteArray(field, message(fields));
    }

    private static byte[] message(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            fields.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The first part of a model, as a download that was cut off leaves it. */
    static byte[] cutOff() {
        byte[] whole = pictures();
        return Arrays.copyOf(whole, whole.length / 2);
    }
}
