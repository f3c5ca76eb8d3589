package io.gatehouse.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.batching.BatchModel;
import io.gatehouse.models.batching.BatchingSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AudioModelTest {

    private static final BundleRef BUNDLE = new BundleRef("fake", "1", "sha256:" + "0".repeat(64));
    private static final BatchingSettings SETTINGS = new BatchingSettings(8, Duration.ZERO, 1, 1);
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void twoHoursAreHeardInTheMemoryOfSeconds() {
        AtomicLong windows = new AtomicLong();
        try (AudioModel model = model(batch -> {
            windows.addAndGet(batch.size());
            return batch.stream().map(AudioModelTest::music).toList();
        })) {
            AudioSession session = model.listen(Deadline.in(Duration.ofMinutes(2), CLOCK));
            float[] second = Sounds.noise(1, 1);
            feed(session, second, 60);
            long before = usedMemory();
            feed(session, second, 7140);
            long grown = usedMemory() - before;

            AudioActivity activity = session.finish();

            assertThat(grown).isLessThan(16L << 20);
            assertThat(windows).hasValue(2 * 7200 - 1);
            assertThat(activity.segments()).containsExactly(new ActivitySegment(AudioClass.MUSIC, 0, 7_200_000, 1));
        }
    }

    @Test
    void aModelThatIsSlowerThanTheStreamIsAFailureWhenTheDeadlinePasses() {
        try (AudioModel model =
                model(batch -> batch.stream().map(AudioModelTest::music).toList())) {
            AudioSession session = model.listen(new Deadline(Instant.EPOCH));

            assertThatExceptionOfType(ListeningException.class)
                    .isThrownBy(() -> session.accept(Sounds.silence(1)))
                    .satisfies(error -> assertThat(error.reason()).isEqualTo(FailureReason.TIMEOUT));
        }
    }

    @Test
    void aModelThatThrowsIsUnavailable() {
        try (AudioModel model = model(batch -> {
            throw new IllegalStateException("no weights");
        })) {
            AudioSession session = model.listen(Deadline.in(Duration.ofMinutes(1), CLOCK));
            session.accept(Sounds.silence(1));

            assertThatExceptionOfType(ListeningException.class)
                    .isThrownBy(session::finish)
                    .withMessageContaining("no weights")
                    .satisfies(error -> assertThat(error.reason()).isEqualTo(FailureReason.CLASSIFIER_UNAVAILABLE));
        }
    }

    @Test
    void lessThanAFifthOfASecondCannotBeJudged() {
        try (AudioModel model =
                model(batch -> batch.stream().map(AudioModelTest::music).toList())) {
            AudioSession session = model.listen(Deadline.in(Duration.ofMinutes(1), CLOCK));
            session.accept(Sounds.silence(0.15));

            assertThatExceptionOfType(ListeningException.class)
                    .isThrownBy(session::finish)
                    .withMessageContaining("150 ms")
                    .satisfies(error -> assertThat(error.reason()).isEqualTo(FailureReason.UNDECODABLE));
        }
    }

    private static void feed(AudioSession session, float[] second, int times) {
        for (int i = 0; i < times; i++) {
            session.accept(second);
        }
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static float[] music(float[] window) {
        float[] probabilities = new float[AudioClass.COUNT];
        probabilities[AudioClass.MUSIC.ordinal()] = 1;
        return probabilities;
    }

    private static AudioModel model(BatchModel<float[], float[]> windows) {
        return AudioModel.over(windows, BUNDLE, SETTINGS, CLOCK);
    }
}
