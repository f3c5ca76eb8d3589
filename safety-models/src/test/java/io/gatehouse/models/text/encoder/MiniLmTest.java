package io.gatehouse.models.text.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MiniLmTest {

    @Test
    void weightsOfAPrunedEncoderHaveTheShapesOfItsParameters() throws IOException {
        MiniLm pretrained = MiniLm.read();
        List<String> pieces = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "music");
        EncoderArchitecture architecture = MiniLm.architecture(pieces.size(), 2, 16);

        Map<String, float[]> weights = pretrained.weights(architecture, pieces);

        assertThat(pretrained.vocabulary()).hasSize(30_522);
        assertThat(weights.get("embedding")).hasSize(5 * 384);
        assertThat(weights.get("position")).hasSize(16 * 384);
        assertThat(weights.get("layer1.attention.weight")).hasSize(3 * 384 * 384);
        assertThat(weights.get("layer1.down.weight")).hasSize(1536 * 384);
        assertThat(weights).doesNotContainKey("layer2.down.weight");
    }
}
