package io.gatehouse.review.labelling;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** How labels are exported. */
enum LabelFormat {
    JSONL("application/x-ndjson") {
        @Override
        LabelWriter writer(Writer out, JsonMapper json) {
            return new JsonLines(out, json);
        }
    },
    CSV("text/csv") {
        @Override
        LabelWriter writer(Writer out, JsonMapper json) throws IOException {
            return new CsvLabels(out, json);
        }
    };

    private final String mediaType;

    LabelFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract LabelWriter writer(Writer out, JsonMapper json) throws IOException;

    static Optional<LabelFormat> find(String name) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(name))
                .findFirst();
    }
}
