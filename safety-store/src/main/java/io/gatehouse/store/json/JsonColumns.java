package io.gatehouse.store.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes values for jsonb columns and reads them back: equal, doubles bit for bit. */
public final class JsonColumns {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Evidence.class, EvidenceByType.class)
            .addMixIn(Category.class, CategoryByName.class)
            .build();

    private JsonColumns() {}

    /** @param type the elements' declared type: where it is sealed, each element says which of its kinds it is */
    public static <T> String write(List<? extends T> values, Class<T> type) {
        return MAPPER.writerFor(MAPPER.getTypeFactory().constructCollectionType(List.class, type))
                .writeValueAsString(values);
    }

    public static <T> List<T> read(String json, Class<T> type) {
        return MAPPER.readerForListOf(type).readValue(json);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Evidence.Span.class, name = "span"),
        @JsonSubTypes.Type(value = Evidence.Segment.class, name = "segment"),
        @JsonSubTypes.Type(value = Evidence.Box.class, name = "box"),
        @JsonSubTypes.Type(value = Evidence.Frame.class, name = "frame"),
        @JsonSubTypes.Type(value = Evidence.Transcript.class, name = "transcript"),
        @JsonSubTypes.Type(value = Evidence.Ocr.class, name = "ocr"),
        @JsonSubTypes.Type(value = Evidence.Match.class, name = "match")
    })
    private interface EvidenceByType {}

    private abstract static class CategoryByName {
        @JsonValue
        abstract String wireName();

        @JsonCreator
        static Category named(String wireName) {
            return Category.named(wireName);
        }
    }
}
