package io.gatehouse.models.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.judging.Judges;
import io.gatehouse.models.judging.TextJudge;
import io.gatehouse.models.speech.SpokenText.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class SpokenTextTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void whatIsSaidIsJudgedAndItsWordsAreTheEvidence() {
        Said said = said(new WrittenSound(), Judges.offendedBy("fool"), "you fool of a took");

        assertThat(said.gaps()).isEmpty();
        assertThat(said.notUnderstoodMs()).isZero();
        assertThat(said.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.score()).isEqualTo(0.9);
            assertThat(signal.bundle()).isEqualTo(Judges.TEXTS);
            assertThat(signal.evidence())
                    .containsExactly(new Evidence.Transcript(
                            "fool", new Evidence.Segment(2_200, 2_390, Optional.of("speech"), 0.9)));
        });
    }

    @Test
    void aLanguageThatNobodyLearntIsAGap() {
        assertThat(said(new WrittenSound(), Judges.speechless(), "guten morgen").gaps())
                .containsExactly(gap("language_unsupported"));
    }

    @Test
    void tooLittleTextIsNoGapOfItsOwn() {
        Said said = said(new WrittenSound(), Judges.abstaining(AbstentionReason.TOO_LITTLE_TEXT), "a");

        assertThat(said.gaps()).isEmpty();
        assertThat(said.signals()).isEmpty();
    }

    @Test
    void speechWithoutWordsIsCountedAndNotJudged() {
        Said said = said(new WrittenSound(), Judges.offendedBy("fool"), "...");

        assertThat(said.signals()).isEmpty();
        assertThat(said.gaps()).isEmpty();
        assertThat(said.notUnderstoodMs()).isEqualTo(3_000);
    }

    @Test
    void theWordsOfWhoDoesNotVouchAreEvidenceAndLessThanEvenOdds() {
        Said said = said(WrittenSound.unvouched(), Judges.offendedBy("fool"), "you fool of a took");

        assertThat(said.signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.evidence()).hasSize(1));
    }

    @Test
    void aRecogniserThatFailsIsAGap() {
        assertThat(said(new Broken(), Judges.offendedBy("fool"), "you fool").gaps())
                .containsExactly(gap("classifier_unavailable"));
    }

    @Test
    void aJudgeThatFailsIsAGapAndALateOneIsALateOne() {
        TextJudge late = Judges.failing(new TimeoutException("late"));
        TextJudge broken = Judges.failing(new IllegalStateException("out of order"));

        assertThat(said(new WrittenSound(), late, "you fool").gaps()).containsExactly(gap("timeout"));
        assertThat(said(new WrittenSound(), broken, "you fool").gaps()).containsExactly(gap("classifier_unavailable"));
    }

    @Test
    void noTimeIsAGap() {
        assertThat(said(new WrittenSound(), Judges.offendedBy("fool"), "you fool", new Deadline(Instant.now(CLOCK)))
                        .gaps())
                .contains(gap("timeout"));
    }

    @Test
    void allWhoTookPartAreNamed() {
        try (CtcRecogniser recogniser = recogniser(new WrittenSound())) {
            SpokenText spoken = new SpokenText(recogniser, Judges.offendedBy("fool"), CLOCK);

            assertThat(spoken.bundles()).extracting(BundleRef::id).containsExactly("letters", "texts");
        }
    }

    private static Said said(AcousticModel model, TextJudge judge, String text) {
        return said(model, judge, text, Deadline.in(Duration.ofMinutes(1), CLOCK));
    }

    private static Said said(AcousticModel model, TextJudge judge, String text, Deadline deadline) {
        try (CtcRecogniser recogniser = recogniser(model)) {
            SpokenText.Listening listening = new SpokenText(recogniser, judge, CLOCK).listen(deadline);
            listening.begin(2_000);
            listening.accept(WrittenSound.of(text));
            listening.end();
            return listening.finish();
        }
    }

    private static CtcRecogniser recogniser(AcousticModel model) {
        return new CtcRecogniser(model, new BatchingSettings(3, Duration.ZERO, 64, 1), CLOCK, BatchingListener.NONE);
    }

    private static Gap gap(String reason) {
        return new Gap(SpokenText.ASPECT, reason);
    }
}
