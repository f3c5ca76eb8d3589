package io.gatehouse.api.intake;

import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From bytes to a JSON tree, reading no further than the limits allow. */
final class RequestJson {

    private static final int DEEPEST = 32;

    private final JsonMapper mapper;
    private final long mostBytes;

    RequestJson(IntakeLimits limits) {
        mostBytes = limits.requestBytes().toBytes();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(mostBytes)
                        .maxStringLength(Math.toIntExact(mostBytes))
                        .maxNestingDepth(DEEPEST)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // Read, so that a deadline of NaN becomes a fault with a pointer, next to all the others.
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * The tree of a request.
     *
     * @throws MalformedRequestException if it is no JSON
     * @throws RequestTooLargeException if it is larger than allowed
     */
    JsonNode read(InputStream body) {
        try {
            JsonNode tree = mapper.readTree(body);
            if (tree.isMissingNode()) {
                throw new MalformedRequestException("The request has no body; send a JSON object.");
            }
            return tree;
        } catch (StreamConstraintsException tooLarge) {
            throw new RequestTooLargeException(
                    "The request is larger than this service takes: at most " + mostBytes
                            + " bytes as a whole, and nothing nested deeper than " + DEEPEST + '.',
                    tooLarge);
        } catch (StreamReadException broken) {
            TokenStreamLocation at = broken.getLocation();
            throw new MalformedRequestException(
                    "The request is no valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + ": "
                            + broken.getOriginalMessage(),
                    broken);
        } catch (JacksonException broken) {
            throw new MalformedRequestException("The request could not be read as JSON.", broken);
        }
    }
}
