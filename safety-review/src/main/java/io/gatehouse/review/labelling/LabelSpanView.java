package io.gatehouse.review.labelling;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.store.review.LabelPlace;
import io.gatehouse.store.review.LabelSpan;
import org.jspecify.annotations.Nullable;

/**
 * What of a part a label marks, with the members that fit the part: {@code begin} and {@code end} of a text (UTF-16
 * offsets, end exclusive), {@code startMs} and {@code endMs} of a recording or a video, {@code x}, {@code y},
 * {@code width} and {@code height} of a picture (0 to 1, from its top left corner).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LabelSpanView(
        String partId,
        @Nullable Integer begin,
        @Nullable Integer end,
        @Nullable Long startMs,
        @Nullable Long endMs,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable Double width,
        @Nullable Double height,
        String category) {

    static LabelSpanView of(LabelSpan span) {
        String part = span.partId();
        String category = span.category().wireName();
        return switch (span.place()) {
            case LabelPlace.Text(int begin, int end) ->
                new LabelSpanView(part, begin, end, null, null, null, null, null, null, category);
            case LabelPlace.Time(long start, long end) ->
                new LabelSpanView(part, null, null, start, end, null, null, null, null, category);
            case LabelPlace.Box(double x, double y, double width, double height) ->
                new LabelSpanView(part, null, null, null, null, x, y, width, height, category);
        };
    }
}
