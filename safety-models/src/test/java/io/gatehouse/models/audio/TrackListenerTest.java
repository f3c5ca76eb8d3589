package io.gatehouse.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.audio.TrackListener.Heard;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.judging.Judges;
import io.gatehouse.models.judging.TextJudge;
import io.gatehouse.models.speech.CtcRecogniser;
import io.gatehouse.models.speech.SpokenText;
import io.gatehouse.models.speech.WrittenSound;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tracks on which everything but loud noise is speech or nothing. */
class TrackListenerTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final BundleRef BUNDLE = new BundleRef("fake", "1", "sha256:" + "0".repeat(64));
    private static final BatchingSettings SETTINGS = new BatchingSettings(4, Duration.ZERO, 64, 1);
    private static final Gap NOT_TRANSCRIBED = new Gap("speech", "speech_not_transcribed");
    private static final float LOUD = 0.9f;

    private final CtcRecogniser recogniser =
            new CtcRecogniser(new WrittenSound(), SETTINGS, CLOCK, BatchingListener.NONE);
    private final AudioModel model = AudioModel.over(
            windows -> windows.stream().map(TrackListenerTest::activity).toList(), BUNDLE, SETTINGS, CLOCK);

    @AfterEach
    void close() {
        recogniser.close();
        model.close();
    }

    @Test
    void withoutARecogniserSpeechIsAGap() {
        Heard heard = heard(new TrackListener(model, Optional.empty()), WrittenSound.of("you fool of a took you fool"));

        assertThat(heard.gaps()).containsExactly(NOT_TRANSCRIBED);
        assertThat(heard.signals()).isEmpty();
    }

    @Test
    void speechThatWasWrittenDownIsJudgedAndNoGap() {
        float[] track =
                joined(noise(5), WrittenSound.of("you never knew you fool of a took what you were doing"), noise(4));
        Heard heard = heard(writing(judge("fool")), track);

        assertThat(heard.gaps()).isEmpty();
        assertThat(heard.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.category()).isEqualTo(Category.HARASSMENT);
            assertThat(signal.evidence())
                    .containsExactly(new Evidence.Transcript(
                            "fool", new Evidence.Segment(5_950, 6_140, Optional.of("speech"), 0.9)));
        });
    }

    @Test
    void wordsThatNobodyVouchesForAreShownBesideTheGap() {
        Heard heard = guessing(WrittenSound.of("you never knew you fool of a took what you were doing"));

        assertThat(heard.gaps()).containsExactly(NOT_TRANSCRIBED);
        assertThat(heard.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.score()).isLessThan(0.5);
            assertThat(signal.evidence()).hasSize(1);
        });
    }

    @Test
    void wordsThatNobodyVouchesForAreNotShownWhereTheyWouldBeTheOnlyFinding() {
        Heard heard = guessing(joined(noise(20), WrittenSound.of("you fool"), noise(20)));

        assertThat(heard.gaps()).isEmpty();
        assertThat(heard.signals()).isEmpty();
    }

    @Test
    void wordsInTwoPlacesKeepTheirTimes() {
        float[] track = joined(WrittenSound.of("hello hello"), noise(10), WrittenSound.of("you fool of a took you"));
        int second = (WrittenSound.of("hello hello").length + noise(10).length) / 16;
        Heard heard = heard(writing(judge("fool")), track);

        assertThat(((Evidence.Transcript) heard.signals().getFirst().evidence().getFirst())
                        .segment()
                        .startMs())
                .isEqualTo(second + 200);
    }

    @Test
    void speechThatCouldNotBeWrittenDownStaysAGap() {
        assertThat(heard(
                                writing(judge("fool")),
                                WrittenSound.of(
                                        "???? ??? ????? ?? ??????? ???? ????? ?????? ?????? ????? ????????? ????? ????????"))
                        .gaps())
                .containsExactly(NOT_TRANSCRIBED);
    }

    @Test
    void aLanguageThatTheJudgeNeverLearntStaysAGap() {
        TextJudge judge = Judges.speechless();

        assertThat(heard(writing(judge), WrittenSound.of("guten morgen liebe leute"))
                        .gaps())
                .containsExactly(new Gap("speech", "language_unsupported"));
    }

    @Test
    void aTrackWithoutSpeechIsShownToNobody() {
        Heard heard = heard(writing(judge("fool")), noise(6));

        assertThat(heard.gaps()).isEmpty();
        assertThat(heard.signals()).isEmpty();
        assertThat(heard.activity().durationMs()).isEqualTo(6_000);
    }

    @Test
    void chunksOfAnySizeSayTheSame() {
        float[] track = joined(WrittenSound.of("you fool of a took."), noise(3), WrittenSound.of("so long"));
        TrackListener listener = writing(judge("fool"));
        Heard whole = heard(listener, track, track.length);

        assertThat(heard(listener, track, 777)).isEqualTo(whole);
        assertThat(heard(listener, track, 32_000)).isEqualTo(whole);
    }

    private static TextJudge judge(String word) {
        return Judges.offendedBy(word);
    }

    private TrackListener writing(TextJudge judge) {
        return new TrackListener(model, Optional.of(new SpokenText(recogniser, judge, CLOCK)));
    }

    private Heard guessing(float[] track) {
        try (CtcRecogniser guessing =
                new CtcRecogniser(WrittenSound.unvouched(), SETTINGS, CLOCK, BatchingListener.NONE)) {
            SpokenText words = new SpokenText(guessing, judge("fool"), CLOCK);
            return heard(new TrackListener(model, Optional.of(words)), track);
        }
    }

    private static Heard heard(TrackListener listener, float[] track) {
        return heard(listener, track, 4_321);
    }

    private static Heard heard(TrackListener listener, float[] track, int chunk) {
        TrackListener.Listening listening = listener.listen(Deadline.in(Duration.ofMinutes(1), CLOCK));
        for (int at = 0; at < track.length; at += chunk) {
            listening.accept(Arrays.copyOfRange(track, at, Math.min(track.length, at + chunk)));
        }
        return listening.finish();
    }

    private static float[] activity(float[] window) {
        int loud = 0;
        for (float sample : window) {
            loud += sample == LOUD ? 1 : 0;
        }
        float[] probabilities = new float[AudioClass.COUNT];
        probabilities[AudioClass.SPEECH.ordinal()] = loud > window.length / 2 ? 0 : 1;
        probabilities[AudioClass.NOISE.ordinal()] = loud > window.length / 2 ? 1 : 0;
        return probabilities;
    }

    private static float[] noise(int seconds) {
        float[] noise = new float[seconds * Sounds.RATE];
        Arrays.fill(noise, LOUD);
        return noise;
    }

    private static float[] joined(float[]... parts) {
        return List.of(parts).stream().reduce(Sounds::oneAfterTheOther).orElseThrow();
    }
}
