package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OnnxFileTest {

    @Test
    void aWholeModelIsTakenForOne() {
        assertThat(OnnxFile.fault(TinyOnnx.pictures())).isEmpty();
        assertThat(OnnxFile.fault(TinyOnnx.tokens())).isEmpty();
    }

    @Test
    void whatIsSomethingElseIsNot() throws IOException {
        assertNoModel(new byte[0]);
        assertNoModel("what a fine day".getBytes(StandardCharsets.UTF_8));
        assertNoModel(TinyTokenizer.JSON.getBytes(StandardCharsets.UTF_8));
        assertNoModel(TinyOnnx.cutOff());
        assertThat(OnnxFile.fault(TinyTorchScript.of(TinyTorchScript.BRIGHTNESS)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("say format: torchscript"));
    }

    @Test
    void weightsInAnotherFileAreFoundWhereverTheyAreNamed() {
        String fault = "keeps its weights in another file; export it as one file";

        assertThat(OnnxFile.fault(TinyOnnx.weightsElsewhere())).hasValue(fault);
        assertThat(OnnxFile.fault(TinyOnnx.weightsElsewhereInABranch())).hasValue(fault);
    }

    @Test
    void nothingIsFollowedWithoutEnd() {
        byte[] graph = new byte[0];
        for (int depth = 0; depth < 200; depth++) {
            // The graph of an attribute of a node.
            graph = field(1, field(5, field(6, graph)));
        }
        assertThat(OnnxFile.fault(field(7, graph)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("nested more than"));
    }

    /** As protobuf writes a message of fewer than 16,384 bytes. */
    private static byte[] field(int number, byte[] content) {
        byte[] field = new byte[content.length + 3];
        field[0] = (byte) (number << 3 | 2);
        field[1] = (byte) (content.length & 0x7f | 0x80);
        field[2] = (byte) (content.length >> 7);
        System.arraycopy(content, 0, field, 3, content.length);
        return field;
    }

    private static void assertNoModel(byte[] bytes) {
        assertThat(OnnxFile.fault(bytes))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("is no ONNX model"));
    }
}
