package io.gatehouse.models.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.models.judging.Judges;
import io.gatehouse.models.judging.TextJudge;
import io.gatehouse.models.judging.Voices;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.NoMedia;
import io.gatehouse.models.media.Subtitle;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SubtitleTextTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final TextJudge JUDGE = Judges.offendedBy("you fool");

    @Test
    void wordsThatRunOverTwoLinesAreShownWhereEachOfThemIs() {
        SubtitleText.Judged judged = read(JUDGE, line(0, 0, "well, you"), line(0, 1_000, "fool, be gone"));

        assertThat(judged.signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.score()).isEqualTo(0.01));
        judged = read(Judges.offendedBy("you\nfool"), line(0, 0, "well, you"), line(0, 1_000, "fool, be gone"));
        assertThat(judged.signals().getFirst().evidence()).containsExactly(shown("you", 0), shown("fool", 1_000));
    }

    @Test
    void tracksAreJudgedByThemselvesAndTheWorstSpeaks() {
        SubtitleText.Judged judged = read(JUDGE, line(0, 0, "good day"), line(1, 0, "you fool"));

        assertThat(judged.signals()).extracting(Signal::score).containsExactly(0.01, 0.9);
        assertThat(Voices.merged(judged.signals()))
                .singleElement()
                .satisfies(signal -> assertThat(signal.evidence()).containsExactly(shown("you fool", 0)));
    }

    @Test
    void whatWasNotReadIsAGapBesideWhatWas() {
        SubtitleText.Judged judged = read(JUDGE, line(0, 0, "you fool"), new Subtitle.Unread(FailureReason.TOO_LARGE));

        assertThat(judged.gaps()).containsExactly(new Gap("subtitles", "too_large"));
        assertThat(judged.signals()).hasSize(1);
    }

    @Test
    void aFileThatBreaksOffIsAGap() {
        MediaDecoder broken = new Subtitled(List.of()) {
            @Override
            public void subtitles(byte[] media, Deadline deadline, Consumer<Subtitle> sink) throws DecodeException {
                throw new DecodeException(FailureReason.UNDECODABLE, "It is cut off.");
            }
        };

        assertThat(new SubtitleText(JUDGE, CLOCK)
                        .read(broken, new byte[1], soon())
                        .gaps())
                .containsExactly(new Gap("subtitles", "undecodable"));
    }

    @Test
    void aLanguageThatNobodyLearntIsAGap() {
        assertThat(read(Judges.speechless(), line(0, 0, "Guten Morgen")).gaps())
                .containsExactly(new Gap("subtitles", "language_unsupported"));
    }

    @Test
    void aJudgeThatFailsIsAGap() {
        assertThat(read(Judges.failing(new IllegalStateException("out of order")), line(0, 0, "words"))
                        .gaps())
                .containsExactly(new Gap("subtitles", "classifier_unavailable"));
    }

    @Test
    void withoutSubtitlesNothingIsMissing() {
        assertThat(read(JUDGE)).isEqualTo(new SubtitleText.Judged(List.of(), List.of()));
    }

    private static SubtitleText.Judged read(TextJudge judge, Subtitle... subtitles) {
        return new SubtitleText(judge, CLOCK).read(new Subtitled(List.of(subtitles)), new byte[1], soon());
    }

    private static Subtitle line(int track, long fromMs, String text) {
        return new Subtitle.Line(track, fromMs, fromMs + 900, text);
    }

    private static Evidence shown(String text, long fromMs) {
        return new Evidence.Transcript(text, new Evidence.Segment(fromMs, fromMs + 900, Optional.of("subtitles"), 0.9));
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(30), CLOCK);
    }

    /** A decoder of files with these subtitles and nothing else. */
    private static class Subtitled extends NoMedia {

        private final List<Subtitle> subtitles;

        Subtitled(List<Subtitle> subtitles) {
            this.subtitles = subtitles;
        }

        @Override
        public void subtitles(byte[] media, Deadline deadline, Consumer<Subtitle> sink) throws DecodeException {
            subtitles.forEach(sink);
        }
    }
}
