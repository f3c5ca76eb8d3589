package io.gatehouse.models.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.speech.Recogniser.Stretch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CtcRecogniserTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final BatchingSettings SETTINGS = new BatchingSettings(3, Duration.ZERO, 64, 1);
    private static final String LONG_STORY =
            "once there was a miller who had three sons and one of them went out into the world to learn what fear is "
                    .repeat(4)
                    .strip();

    private final CtcRecogniser recogniser =
            new CtcRecogniser(new WrittenSound(), SETTINGS, CLOCK, BatchingListener.NONE);

    @AfterEach
    void close() {
        recogniser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {160, 1_000, 16_000, 5_000_000})
    void wordsAcrossWindowsAreReadOnceAndWhole(int chunk) {
        assertThat(text(heard(0, LONG_STORY, chunk))).isEqualTo(LONG_STORY);
    }

    @Test
    void wordsKnowWhenTheyWereSaid() {
        List<HeardWord> words = heard(5_000, "a cat", 1_600).getFirst().words();

        assertThat(words).extracting(HeardWord::text).containsExactly("a", "cat");
        assertThat(words).extracting(HeardWord::startMs).containsExactly(5_000L, 5_100L);
        assertThat(words).extracting(HeardWord::endMs).containsExactly(5_040L, 5_240L);
        assertThat(words).allSatisfy(word -> assertThat(word.confidence()).isGreaterThan(0.9));
    }

    @Test
    void aPauseEndsAnUtterance() {
        List<Utterance> utterances = heard(0, "good morning. how are you", 800);

        assertThat(utterances).extracting(Utterance::text).containsExactly("good morning", "how are you");
        assertThat(utterances.getFirst().endMs())
                .isEqualTo(utterances.getLast().startMs())
                .isGreaterThan(utterances.getFirst().words().getLast().endMs());
        assertThat(utterances)
                .allSatisfy(utterance -> assertThat(utterance.isUnderstood()).isTrue());
    }

    @Test
    void whoNeverPausesIsCutBetweenWords() {
        List<Utterance> utterances = heard(0, LONG_STORY, 16_000);

        assertThat(utterances)
                .allSatisfy(utterance -> assertThat(utterance.lengthMs()).isLessThanOrEqualTo(Utterances.LONGEST_MS))
                .hasSizeBetween(2, 3);
    }

    @Test
    void mumblingIsNotUnderstood() {
        assertThat(heard(0, "?? ??? ? ????", 800))
                .singleElement()
                .satisfies(utterance -> assertThat(utterance.words()).isNotEmpty())
                .satisfies(utterance -> assertThat(utterance.isUnderstood()).isFalse());
    }

    @Test
    void soundWithoutLettersIsNotUnderstood() {
        assertThat(heard(0, "....", 800))
                .singleElement()
                .satisfies(utterance -> assertThat(utterance.isUnderstood()).isFalse())
                .satisfies(utterance -> assertThat(utterance.lengthMs()).isEqualTo(4_000));
    }

    @Test
    void oneWordInManySecondsIsNotAllThatWasSaid() {
        assertThat(new Utterance(0, 4_000, List.of(new HeardWord("yes", 0, 300, 0.9))).isUnderstood())
                .isTrue();
        assertThat(new Utterance(0, 9_000, List.of(new HeardWord("yes", 0, 300, 0.9))).isUnderstood())
                .isFalse();
    }

    @Test
    void nobodyWaitsBeyondTheDeadline() {
        Stretch stretch = recogniser.listen(0, new Deadline(Instant.EPOCH));

        assertThatExceptionOfType(RecognitionException.class)
                .isThrownBy(() -> {
                    stretch.accept(WrittenSound.of(LONG_STORY));
                    stretch.finish();
                })
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(FailureReason.TIMEOUT));
    }

    @Test
    void aModelThatBreaksSaysSo() {
        AcousticModel broken = new Broken();
        try (CtcRecogniser unable = new CtcRecogniser(broken, SETTINGS, CLOCK, BatchingListener.NONE)) {
            Stretch stretch = unable.listen(0, ample());
            stretch.accept(WrittenSound.of("a"));

            assertThatExceptionOfType(RecognitionException.class)
                    .isThrownBy(stretch::finish)
                    .withMessageContaining("out of order")
                    .satisfies(fault -> assertThat(fault.reason()).isEqualTo(FailureReason.CLASSIFIER_UNAVAILABLE));
        }
    }

    private List<Utterance> heard(long startMs, String text, int chunk) {
        float[] sound = WrittenSound.of(text);
        Stretch stretch = recogniser.listen(startMs, ample());
        for (int at = 0; at < sound.length; at += chunk) {
            stretch.accept(Arrays.copyOfRange(sound, at, Math.min(sound.length, at + chunk)));
        }
        return stretch.finish();
    }

    private static String text(List<Utterance> utterances) {
        return utterances.stream().map(Utterance::text).collect(Collectors.joining(" "));
    }

    private static Deadline ample() {
        return Deadline.in(Duration.ofMinutes(1), CLOCK);
    }
}
