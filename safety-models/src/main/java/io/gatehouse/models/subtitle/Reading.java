package io.gatehouse.models.subtitle;

import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.models.media.Subtitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Subtitles as one text that knows which words are shown when.
 *
 * @param mended whether words that come in pieces were put together
 */
record Reading(List<Piece> pieces, boolean mended) {

    /**
     * What the text has of one subtitle.
     *
     * @param before stands between it and the piece before
     */
    record Piece(Subtitle.Line line, String before, String words) {

        int length() {
            return before.length() + words.length();
        }

        Evidence.Transcript evidence(int from, int to, double score) {
            return new Evidence.Transcript(
                    words.substring(Math.max(0, from), Math.min(to, words.length())),
                    new Evidence.Segment(
                            line.startMs(), line.endMs(), Optional.of(Evidence.Transcript.SUBTITLES), score));
        }
    }

    Reading {
        pieces = List.copyOf(pieces);
    }

    /** A new line parts words no more than a blank does. */
    String text() {
        return pieces.stream()
                .map(piece -> piece.before() + piece.words().replace('\n', ' '))
                .collect(Collectors.joining());
    }

    /** The words under a span of {@link #text()}, cut at the ends of subtitles, each with the time of its own. */
    List<Evidence.Transcript> under(Evidence.Span span) {
        List<Evidence.Transcript> touched = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            int begin = at + piece.before().length();
            at += piece.length();
            if (Math.max(begin, span.begin()) < Math.min(at, span.end())) {
                touched.add(piece.evidence(span.begin() - begin, span.end() - begin, span.score()));
            }
        }
        return touched;
    }
}
