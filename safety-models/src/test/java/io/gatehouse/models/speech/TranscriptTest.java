package io.gatehouse.models.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Evidence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final Transcript TRANSCRIPT = new Transcript(List.of(
            new Utterance(0, 1_000, List.of(word("be", 100), word("kind", 400))),
            new Utterance(1_000, 2_000, List.of()),
            new Utterance(2_000, 3_000, List.of(word("or", 2_100), word("harsh", 2_400)))));

    @Test
    void utterancesStandBelowEachOther() {
        assertThat(TRANSCRIPT.text()).isEqualTo("be kind\nor harsh");
    }

    @Test
    void aSpanIsTheWordsThatItTouchesAndWhenTheyWereSaid() {
        assertThat(under("ind\no"))
                .containsExactly(
                        new Evidence.Transcript("kind", new Evidence.Segment(400, 600, Optional.of("speech"), 0.7)),
                        new Evidence.Transcript("or", new Evidence.Segment(2_100, 2_300, Optional.of("speech"), 0.7)));
        assertThat(under("or harsh"))
                .containsExactly(new Evidence.Transcript(
                        "or harsh", new Evidence.Segment(2_100, 2_600, Optional.of("speech"), 0.7)));
    }

    private static List<Evidence.Transcript> under(String part) {
        int at = TRANSCRIPT.text().indexOf(part);
        return TRANSCRIPT.under(new Evidence.Span(at, at + part.length(), 0.7));
    }

    private static HeardWord word(String text, long startMs) {
        return new HeardWord(text, startMs, startMs + 200, 0.9);
    }
}
