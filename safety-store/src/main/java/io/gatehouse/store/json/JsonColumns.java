package io.gatehouse.store.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes values for jsonb columns and reads them back: equal, doubles bit for bit, texts as {@link StorableText} keeps
 * them.
 */
public final class JsonColumns {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Evidence.class, EvidenceByType.class)
            .addMixIn(Category.class, CategoryByName.class)
            .addModule(new SimpleModule().addSerializer(String.class, new StorableStrings()))
            .build();

    /** Most signals have no evidence, and most parts no gaps. */
    private static final String NOTHING = "[]";

    private JsonColumns() {}

    /** @param type the elements' declared type: where it is sealed, each element says which of its kinds it is */
    public static <T> String write(List<? extends T> values, Class<T> type) {
        if (values.isEmpty()) {
            return NOTHING;
        }
        return MAPPER.writerFor(MAPPER.getTypeFactory().constructCollectionType(List.class, type))
                .writeValueAsString(values);
    }

    public static <T> List<T> read(String json, Class<T> type) {
        return json.equals(NOTHING) ? List.of() : MAPPER.readerForListOf(type).readValue(json);
    }

    private static final class StorableStrings extends ValueSerializer<String> {
        @Override
        public void serialize(String text, JsonGenerator json, SerializationContext context) {
            json.writeString(StorableText.of(text));
        }
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
