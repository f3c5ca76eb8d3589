package io.gatehouse.store.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.json.JsonColumns;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A span as it lies in its column: of the places only the members of its own kind. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpanRow(
        String partId,
        @Nullable Integer begin,
        @Nullable Integer end,
        @Nullable Long startMs,
        @Nullable Long endMs,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable Double width,
        @Nullable Double height,
        Category category) {

    static String write(List<LabelSpan> spans) {
        return JsonColumns.write(spans.stream().map(SpanRow::of).toList(), SpanRow.class);
    }

    static List<LabelSpan> read(String json) {
        return JsonColumns.read(json, SpanRow.class).stream().map(SpanRow::span).toList();
    }

    private static SpanRow of(LabelSpan span) {
        String part = span.partId();
        Category category = span.category();
        return switch (span.place()) {
            case LabelPlace.Text(int begin, int end) ->
                new SpanRow(part, begin, end, null, null, null, null, null, null, category);
            case LabelPlace.Time(long start, long end) ->
                new SpanRow(part, null, null, start, end, null, null, null, null, category);
            case LabelPlace.Box(double x, double y, double width, double height) ->
                new SpanRow(part, null, null, null, null, x, y, width, height, category);
        };
    }

    private LabelSpan span() {
        return new LabelSpan(partId, place(), category);
    }

    private LabelPlace place() {
        if (begin != null && end != null) {
            return new LabelPlace.Text(begin, end);
        }
        if (startMs != null && endMs != null) {
            return new LabelPlace.Time(startMs, endMs);
        }
        return new LabelPlace.Box(some(x), some(y), some(width), some(height));
    }

    private static double some(@Nullable Double fraction) {
        return Objects.requireNonNull(fraction, "a span without a place");
    }
}
