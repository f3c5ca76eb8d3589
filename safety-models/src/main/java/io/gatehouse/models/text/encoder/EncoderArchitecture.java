package io.gatehouse.models.text.encoder;

import io.gatehouse.models.bundle.Settings;
import java.util.Map;

/**
 * The sizes of a BERT encoder (Devlin et al., 2019) with one output per category.
 *
 * @param vocabulary rows of the embedding table
 * @param layers transformer layers
 * @param width of a token's vector
 * @param heads of attention; they divide the width
 * @param intermediate width of the feed-forward layer
 * @param positions the longest input in tokens, the two that frame it included
 */
public record EncoderArchitecture(int vocabulary, int layers, int width, int heads, int intermediate, int positions) {

    public static final String NAME = "bert-encoder";

    public EncoderArchitecture {
        if (vocabulary < 1 || layers < 1 || heads < 1 || width % heads != 0 || intermediate < 1 || positions < 3) {
            throw new IllegalArgumentException("an encoder needs a vocabulary, layers, heads that divide its width and"
                    + " at least 3 positions, but had " + vocabulary + ", " + layers + ", " + heads + " of " + width
                    + " and " + positions);
        }
    }

    public static EncoderArchitecture from(Settings settings) {
        return new EncoderArchitecture(
                settings.integer("vocabulary"),
                settings.integer("layers"),
                settings.integer("width"),
                settings.integer("heads"),
                settings.integer("intermediate"),
                settings.integer("positions"));
    }

    public Map<String, Object> settings() {
        return Map.of(
                "vocabulary", vocabulary,
                "layers", layers,
                "width", width,
                "heads", heads,
                "intermediate", intermediate,
                "positions", positions);
    }
}
