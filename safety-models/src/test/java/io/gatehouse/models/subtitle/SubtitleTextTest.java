package io.gatehouse.models.subtitle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.judging.BundledText;
import io.gatehouse.models.judging.Judges;
import io.gatehouse.models.judging.TextJudge;
import io.gatehouse.models.judging.Voices;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.NoMedia;
import io.gatehouse.models.media.Subtitle;
import io.gatehouse.models.text.TextClassifier;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubtitleTextTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final TextJudge JUDGE = Judges.offendedBy("you fool");

    @Test
    void wordsThatRunOverTwoLinesAreShownWhereEachOfThemIs() {
        SubtitleText.Judged judged = read(JUDGE, line(0, 0, "well, you"), line(0, 1_000, "fool, be gone"));

        assertThat(judged.signals().getFirst().evidence()).containsExactly(shown("you", 0), shown("fool", 1_000));
    }

    @Test
    void linesOfOneSubtitleAreOneText() {
        assertThat(read(JUDGE, line(0, 0, "well, you\nfool"))
                        .signals()
                        .getFirst()
                        .evidence())
                .containsExactly(shown("you\nfool", 0));
    }

    @Test
    void wordsShownSyllableBySyllableAreOneWordWithAllTheirTimes() {
        SubtitleText.Judged judged = read(
                Judges.offendedBy("beautiful"),
                line(0, 0, "what a"),
                line(0, 1_000, "beau-"),
                line(0, 2_000, "ti"),
                line(0, 3_000, "ful"),
                line(0, 4_000, "morning"));

        assertThat(judged.signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.evidence())
                        .containsExactly(shown("beau", 1_000), shown("ti", 2_000), shown("ful", 3_000)));
    }

    @Test
    void lettersShownOneByOneAreRead() {
        SubtitleText.Judged judged = read(
                Judges.offendedBy("fool"),
                line(0, 3_000, "l"),
                line(0, 0, "f"),
                line(0, 1_000, "o"),
                line(0, 2_000, "o"));

        assertThat(judged.signals().getFirst().evidence())
                .containsExactly(shown("f", 0), shown("o", 1_000), shown("o", 2_000), shown("l", 3_000));
    }

    @Test
    void syllablesThatLookLikeAnotherLanguageAddNoGapOfTheirOwn() {
        TextJudge judge = Judges.judging(
                text -> text.contains("beautiful")
                        ? Optional.of(AbstentionReason.LANGUAGE_UNSUPPORTED)
                        : Optional.empty(),
                _ -> CompletableFuture.completedFuture(List.of()));

        assertThat(read(judge, line(0, 0, "beau"), line(0, 1_000, "ti"), line(0, 2_000, "ful"))
                        .gaps())
                .isEmpty();
    }

    @Test
    void ordinarySubtitlesAreJudgedOnce() {
        List<String> judged = new ArrayList<>();
        TextJudge judge = Judges.judging(_ -> Optional.empty(), text -> {
            judged.add(text);
            return CompletableFuture.completedFuture(List.of());
        });

        read(
                judge,
                line(0, 0, "Where are you?"),
                line(0, 1_000, "Here."),
                line(0, 2_000, "Come"),
                line(0, 3_000, "on!"));

        assertThat(judged).containsExactly("Where are you? Here. Come on!");
    }

    @Test
    void theRealModelReadsThroughShreds() {
        BatchingSettings settings = new BatchingSettings(4, Duration.ZERO, 64, 1);
        try (TextClassifier texts =
                TextClassifier.open(ModelBundle.builtIn("text-safety"), settings, CLOCK, BatchingListener.NONE)) {
            TextJudge judge = new BundledText(texts);
            double whole = threat(read(judge, line(0, 0, "I am going to murder you tomorrow")));
            Subtitle[] shreds = syllables("I am go ing to mur der you to mor row");

            assertThat(threat(read(judge, shreds))).isGreaterThan(0.5).isCloseTo(whole, within(0.05));
        }
    }

    private static Subtitle[] syllables(String apart) {
        String[] pieces = apart.split(" ");
        return IntStream.range(0, pieces.length)
                .mapToObj(i -> line(0, 1_000L * i, pieces[i]))
                .toArray(Subtitle[]::new);
    }

    private static double threat(SubtitleText.Judged judged) {
        return judged.signals().stream()
                .filter(signal -> signal.category() == Category.HARASSMENT_THREATENING)
                .mapToDouble(Signal::score)
                .findFirst()
                .orElseThrow();
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
