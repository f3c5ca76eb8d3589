package io.gatehouse.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.ClassifierContract;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Evidence.Segment;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.PartResult.Failed;
import io.gatehouse.domain.signal.PartResult.Scored;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.media.MediaDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AudioClassifierTest extends ClassifierContract {

    private static final Clock CLOCK = Clock.systemUTC();

    @Override
    protected Classifier open() {
        return open(new WavDecoder(), 64);
    }

    @Override
    protected Part ordinaryPart() {
        return part(Sounds.oneAfterTheOther(Sounds.music(2, 11), Sounds.noise(2, 5)));
    }

    @Override
    protected Part anotherPart() {
        return part(Sounds.silence(4));
    }

    @Override
    protected Optional<Part> undecodablePart() {
        return Optional.of(Part.media("song", Modality.AUDIO, "PNG, in truth".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void silenceAndToneAreInauthenticAndMusicIsNot() {
        try (Classifier classifier = open()) {
            assertThat(inauthentic(classifier, Sounds.silence(8))).isGreaterThan(0.8);
            assertThat(inauthentic(classifier, Sounds.sine(440, 0.3, 8))).isGreaterThan(0.8);
            assertThat(inauthentic(classifier, Sounds.noise(8, 2))).isGreaterThan(0.8);
            assertThat(inauthentic(classifier, Sounds.music(8, 77))).isLessThan(0.2);
        }
    }

    @Test
    void theTimelineOfWhatWasHeardIsTheEvidence() {
        try (Classifier classifier = open()) {
            Signal signal = signal(classifier, Sounds.oneAfterTheOther(Sounds.music(4, 78), Sounds.silence(4)));

            Segment music = longest(signal, "music");
            Segment silence = longest(signal, "silence");
            assertThat(music.startMs()).isZero();
            assertThat((double) music.endMs()).isCloseTo(4000, within(500.0));
            assertThat((double) silence.startMs()).isCloseTo(4000, within(500.0));
            assertThat(silence.endMs()).isEqualTo(8000);
        }
    }

    @Test
    void evidenceIsShortAndTheLongestStretchComesFirst() {
        try (Classifier classifier = open()) {
            float[] changing = new float[0];
            for (int i = 0; i < 15; i++) {
                changing = Sounds.oneAfterTheOther(changing, Sounds.music(2, i));
                changing = Sounds.oneAfterTheOther(changing, Sounds.silence(2));
            }
            List<Evidence> evidence = signal(classifier, changing).evidence();

            assertThat(evidence).hasSizeBetween(15, 20);
            assertThat(evidence)
                    .extracting(one -> ((Segment) one).startMs() - ((Segment) one).endMs())
                    .isSorted();
        }
    }

    @Test
    void chunksOfAnySizeGiveTheSameActivity() {
        try (AudioClassifier classifier = open(new WavDecoder(), 8)) {
            float[] audio = Sounds.oneAfterTheOther(Sounds.music(3, 4), Sounds.noise(2.7, 4));
            AudioActivity whole = hear(classifier, audio, audio.length);

            assertThat(hear(classifier, audio, 1000)).isEqualTo(whole);
            assertThat(hear(classifier, audio, 48_001)).isEqualTo(whole);
        }
    }

    @Test
    void anEmptyFileIsUndecodable() {
        try (Classifier classifier = open()) {
            Part empty = Part.media("song", Modality.AUDIO, new byte[0]);

            assertFailed(await(classifier.classify(empty, ample())), FailureReason.UNDECODABLE, "empty");
        }
    }

    @Test
    void audioTooShortToJudgeSaysHowShort() {
        try (Classifier classifier = open()) {
            Part click = part(Sounds.sine(440, 0.5, 0.1));

            assertFailed(await(classifier.classify(click, ample())), FailureReason.UNDECODABLE, "100 ms");
        }
    }

    @Test
    void aDecoderThatHangsIsATimeout() {
        CountDownLatch release = new CountDownLatch(1);
        try (Classifier classifier = open(hanging(release), 4)) {
            Deadline soon = Deadline.in(Duration.ofMillis(100), CLOCK);

            assertFailed(await(classifier.classify(anotherPart(), soon)), FailureReason.TIMEOUT, "deadline");
            release.countDown();
        }
    }

    @Test
    void aFullQueueRefusesAtOnce() {
        CountDownLatch release = new CountDownLatch(1);
        try (Classifier classifier = open(hanging(release), 1)) {
            List<CompletableFuture<PartResult>> accepted = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                accepted.add(classifier.classify(anotherPart(), ample()));
            }
            CompletableFuture<PartResult> refused = classifier.classify(anotherPart(), ample());

            assertThat(refused).isDone();
            assertFailed(refused.join(), FailureReason.CLASSIFIER_UNAVAILABLE, "waiting");
            release.countDown();
            assertThat(accepted).allSatisfy(future -> assertThat(await(future)).isInstanceOf(Scored.class));
        }
    }

    @Test
    void aDecoderThatBreaksFailsThePartAlone() {
        MediaDecoder broken = new WavDecoder() {
            @Override
            public void audio(byte[] media, Deadline deadline, Consumer<float[]> sink) {
                throw new IllegalStateException("a fault of our own");
            }
        };
        try (Classifier classifier = open(broken, 4)) {
            assertFailed(
                    await(classifier.classify(anotherPart(), ample())), FailureReason.CLASSIFIER_UNAVAILABLE, "error");
        }
    }

    private static AudioClassifier open(MediaDecoder decoder, int capacity) {
        return AudioClassifier.open(
                ModelBundle.builtIn(AudioTrainer.BUNDLE),
                decoder,
                Optional.empty(),
                Optional.empty(),
                new BatchingSettings(8, Duration.ZERO, capacity, 1),
                CLOCK,
                BatchingListener.NONE);
    }

    private static MediaDecoder hanging(CountDownLatch release) {
        return new WavDecoder() {
            @Override
            public void audio(byte[] media, Deadline deadline, Consumer<float[]> sink) {
                try {
                    release.await();
                    sink.accept(Sounds.silence(1));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    private static AudioActivity hear(AudioClassifier classifier, float[] audio, int chunk) {
        AudioSession session = classifier.listener().model().listen(ample());
        for (int at = 0; at < audio.length; at += chunk) {
            session.accept(Arrays.copyOfRange(audio, at, Math.min(audio.length, at + chunk)));
        }
        return session.finish();
    }

    private static Segment longest(Signal signal, String what) {
        return signal.evidence().stream()
                .map(Segment.class::cast)
                .filter(segment -> segment.what().equals(Optional.of(what)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + what + " in " + signal.evidence()));
    }

    private static double inauthentic(Classifier classifier, float[] samples) {
        return signal(classifier, samples).score();
    }

    private static Signal signal(Classifier classifier, float[] samples) {
        PartResult result = await(classifier.classify(part(samples), ample()));
        assertThat(result).isInstanceOf(Scored.class);
        return ((Scored) result).signals().getFirst();
    }

    private static void assertFailed(PartResult result, FailureReason reason, String detail) {
        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.detail()).contains(detail);
        });
    }

    private static Part part(float[] samples) {
        return Part.media("song", Modality.AUDIO, Sounds.wav(samples));
    }

    private static PartResult await(CompletableFuture<PartResult> future) {
        return future.copy().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static Deadline ample() {
        return Deadline.in(Duration.ofSeconds(30), CLOCK);
    }
}
