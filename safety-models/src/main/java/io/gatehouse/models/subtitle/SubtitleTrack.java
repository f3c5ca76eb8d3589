package io.gatehouse.models.subtitle;

import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.models.media.Subtitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one track says, in the order in which it is shown. */
record SubtitleTrack(List<Subtitle.Line> lines) {

    SubtitleTrack {
        lines = List.copyOf(lines);
    }

    /** Line below line. */
    String text() {
        return lines.stream().map(Subtitle.Line::text).collect(Collectors.joining("\n"));
    }

    /** The words under a span of {@link #text()}, with the times of the lines that they stand in. */
    List<Evidence.Transcript> under(Evidence.Span span) {
        List<Evidence.Transcript> touched = new ArrayList<>();
        int at = 0;
        for (Subtitle.Line line : lines) {
            int end = at + line.text().length();
            if (at < span.end() && end > span.begin()) {
                String words = line.text().substring(Math.max(0, span.begin() - at), Math.min(end, span.end()) - at);
                touched.add(evidence(line, words, span.score()));
            }
            at = end + 1;
        }
        return touched;
    }

    private static Evidence.Transcript evidence(Subtitle.Line line, String words, double score) {
        return new Evidence.Transcript(
                words,
                new Evidence.Segment(line.startMs(), line.endMs(), Optional.of(Evidence.Transcript.SUBTITLES), score));
    }
}
