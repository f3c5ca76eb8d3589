package io.gatehouse.models.foreign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be told of a {@code tokenizer.json} by reading it as JSON.
 *
 * @param padding how its author would have filled short rows up
 * @param tokens those beside the vocabulary, with their spelling
 * @param model the vocabulary, whatever form it has
 */
record TokenizerFile(
        @Nullable Padding padding,
        @JsonProperty("added_tokens") @Nullable List<AddedToken> tokens,
        @Nullable Kind model) {

    record Padding(@JsonProperty("pad_id") long token) {}

    record AddedToken(long id, @Nullable String content) {}

    record Kind(@Nullable String type) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final List<String> PADDING_NAMES = List.of("[PAD]", "<pad>", "<|pad|>");

    /** One sentence about why the bytes are no {@code tokenizer.json}; none where they are. */
    static Optional<String> fault(byte[] bytes) {
        try {
            TokenizerFile file = JSON.readValue(bytes, TokenizerFile.class);
            return file == null || file.model == null ? Optional.of(notOne("it names no model")) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.of(notOne(
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("")));
        }
    }

    private static String notOne(String why) {
        return "is no tokenizer.json, as save_pretrained of a fast tokenizer writes it: " + why;
    }

    /** The token that short rows are filled up with: the one that the file names, or that is called so, or 0. */
    static long padding(byte[] bytes) {
        TokenizerFile file = JSON.readValue(bytes, TokenizerFile.class);
        if (file.padding != null) {
            return file.padding.token();
        }
        List<AddedToken> tokens = file.tokens == null ? List.of() : file.tokens;
        return tokens.stream()
                .filter(token -> token.content() != null && PADDING_NAMES.contains(token.content()))
                .mapToLong(AddedToken::id)
                .findFirst()
                .orElse(0);
    }
}
