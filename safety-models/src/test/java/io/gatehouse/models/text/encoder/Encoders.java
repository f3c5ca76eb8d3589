package io.gatehouse.models.text.encoder;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.gatehouse.models.bundle.Weights;
import java.util.List;
import java.util.stream.Stream;

/** Small encoders with weights that nobody trained. */
public final class Encoders {

    private Encoders() {}

    /** Single letters, alone and inside words, and a few words. */
    public static List<String> pieces() {
        Stream<String> letters = "abcdefghijklmnopqrstuvwxyz0123456789.,!?'\""
                .chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .flatMap(letter -> Stream.of(letter, "##" + letter));
        return Stream.concat(
                        Stream.concat(WordPieces.SPECIAL.stream(), letters), Stream.of("words", "and", "more", "##ing"))
                .toList();
    }

    public static EncoderArchitecture architecture() {
        return new EncoderArchitecture(pieces().size(), 1, 8, 2, 16, 32);
    }

    public static byte[] weights(int outputs) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            EncoderBlock block = new EncoderBlock(architecture(), outputs);
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 1), new Shape(1, 1));
            return Weights.encode(block, manager);
        }
    }
}
