package io.gatehouse.models.speech;

import io.gatehouse.domain.signal.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was said on a track, in order; utterances without words are of no account here. */
record Transcript(List<Utterance> utterances) {

    private static final String WHAT = "speech";

    Transcript {
        utterances = utterances.stream()
                .filter(utterance -> !utterance.words().isEmpty())
                .toList();
    }

    /** The words, a blank between them, and utterance below utterance. */
    String text() {
        return utterances.stream().map(Utterance::text).collect(Collectors.joining("\n"));
    }

    /** The words that a span of {@link #text()} touches and when they were said, once for each utterance. */
    List<Evidence.Transcript> under(Evidence.Span span) {
        List<Evidence.Transcript> touched = new ArrayList<>();
        int at = 0;
        for (Utterance utterance : utterances) {
            List<HeardWord> words = new ArrayList<>();
            for (HeardWord word : utterance.words()) {
                int end = at + word.text().length();
                if (at < span.end() && end > span.begin()) {
                    words.add(word);
                }
                at = end + 1;
            }
            if (!words.isEmpty()) {
                touched.add(evidence(words, span.score()));
            }
        }
        return touched;
    }

    private static Evidence.Transcript evidence(List<HeardWord> words, double score) {
        long startMs = words.getFirst().startMs();
        long endMs = words.getLast().endMs();
        String text = words.stream().map(HeardWord::text).collect(Collectors.joining(" "));
        return new Evidence.Transcript(text, new Evidence.Segment(startMs, endMs, Optional.of(WHAT), score));
    }
}
