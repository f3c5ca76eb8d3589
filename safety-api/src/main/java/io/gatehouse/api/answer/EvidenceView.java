package io.gatehouse.api.answer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.gatehouse.domain.signal.Evidence;
import org.jspecify.annotations.Nullable;

/** One piece of evidence; its {@code type} says which. Scores and fractions lie in 0..1. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EvidenceView.Span.class, name = "span"),
    @JsonSubTypes.Type(value = EvidenceView.Segment.class, name = "segment"),
    @JsonSubTypes.Type(value = EvidenceView.Box.class, name = "box"),
    @JsonSubTypes.Type(value = EvidenceView.Frame.class, name = "frame"),
    @JsonSubTypes.Type(value = EvidenceView.Transcript.class, name = "transcript"),
    @JsonSubTypes.Type(value = EvidenceView.Ocr.class, name = "ocr"),
    @JsonSubTypes.Type(value = EvidenceView.Match.class, name = "match")
})
public sealed interface EvidenceView {

    /** Characters of the part's text: UTF-16 offsets, {@code end} exclusive. */
    record Span(int begin, int end, double score) implements EvidenceView {}

    /**
     * A stretch of time; {@code what} names what was heard, or {@code cover}, {@code cover 2} and so on where the next
     * piece is of it.
     */
    record Segment(long startMs, long endMs, @Nullable String what, double score) implements EvidenceView {}

    /** A rectangle in fractions of the picture, from its top left corner. */
    record Box(double x, double y, double width, double height, double score) implements EvidenceView {}

    /** One picture of a video. */
    record Frame(long atMs, double score) implements EvidenceView {}

    /** Words that were heard or shown as subtitles, and when. */
    record Transcript(String text, long startMs, long endMs, double score) implements EvidenceView {}

    /** Words that were read, and where: in the picture, or in a video's frame that comes before it in the list. */
    record Ocr(String text, double x, double y, double width, double height, double score) implements EvidenceView {}

    /** A hash in a bank that the part's hash came close to. */
    record Match(String bank, int distance, double score) implements EvidenceView {}

    static EvidenceView of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Span(int begin, int end, double score) -> new Span(begin, end, score);
            case Evidence.Segment segment ->
                new Segment(segment.startMs(), segment.endMs(), segment.what().orElse(null), segment.score());
            case Evidence.Box(double x, double y, double width, double height, double score) ->
                new Box(x, y, width, height, score);
            case Evidence.Frame(long atMs, double score) -> new Frame(atMs, score);
            case Evidence.Transcript(String text, Evidence.Segment at) ->
                new Transcript(text, at.startMs(), at.endMs(), at.score());
            case Evidence.Ocr(String text, Evidence.Box at) ->
                new Ocr(text, at.x(), at.y(), at.width(), at.height(), at.score());
            case Evidence.Match(String bank, int distance, double score) -> new Match(bank, distance, score);
        };
    }
}
