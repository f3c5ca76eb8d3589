package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two models that this project did not make, with the manifests of docs/bundles and the vectors of their makers. */
class PublishedModelsTest {

    private static final Path MODELS = Path.of("..", "..", "shared", "data", "models");
    private static final Path MANIFESTS = Path.of("..", "docs", "bundles");

    @Test
    void yamnetAnswersItsTestVectorsAndHearsThroughItsFrontEnd() throws IOException {
        try (SignalModel model = open("yamnet")) {
            Path folder = MODELS.resolve("yamnet");
            float[] input = floats(folder.resolve("test_input.bin"));
            float[] wave = samples(folder.resolve("test_audio_pcm16.bin"));

            assertClose(
                    flat(model.answers(input, new Shape(3, 1, 96, 64))),
                    floats(folder.resolve("test_scores.bin")),
                    1e-4);
            assertClose(model.front(wave), Arrays.copyOf(input, 96 * 64), 1e-3);
        }
    }

    @Test
    void theNsfwModelAnswersItsTestVectors() throws IOException {
        try (SignalModel model = open("nsfw-mobilenetv2")) {
            Path folder = MODELS.resolve("nsfw_mobilenetv2");

            assertClose(
                    flat(model.answers(floats(folder.resolve("test_input.bin")), new Shape(2, 3, 224, 224))),
                    floats(folder.resolve("test_output.bin")),
                    1e-4);
        }
    }

    private static SignalModel open(String id) {
        Path folder = MODELS.resolve(id.replace('-', '_'));
        assumeTrue(Files.isDirectory(folder), "there is no " + folder + ", so that published models are not tried");
        ForeignBundle bundle = ForeignBundle.read(folder, MANIFESTS.resolve(id + ".yaml"), MemoryLimit.ofThisMachine());
        return SignalModel.open(bundle, (InputContract.Signal) bundle.manifest().input());
    }

    private static void assertClose(float[] actual, float[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).as("value %d", i).isCloseTo(expected[i], within(tolerance));
        }
    }

    private static float[] flat(List<float[]> rows) {
        float[] all = new float[rows.size() * rows.getFirst().length];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, i * rows.get(i).length, rows.get(i).length);
        }
        return all;
    }

    private static float[] floats(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] floats = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }

    private static float[] samples(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[bytes.remaining() / Short.BYTES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes.getShort() / 32768f;
        }
        return samples;
    }
}
