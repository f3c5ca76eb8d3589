package io.gatehouse.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence.Segment;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.PartResult.Failed;
import io.gatehouse.domain.signal.PartResult.Scored;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.media.MovieWriter;
import io.gatehouse.models.media.WorkerDecoder;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundle that is shipped, behind the decoder that is shipped. */
class AudioEndToEndTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static WorkerDecoder decoder;
    private static AudioClassifier classifier;

    @BeforeAll
    static void open() {
        decoder = WorkerDecoder.open(DecoderSettings.DEFAULT, CLOCK, DecoderListener.NONE);
        classifier = AudioClassifier.open(
                ModelBundle.builtIn(AudioTrainer.BUNDLE),
                decoder,
                Optional.empty(),
                Optional.empty(),
                new BatchingSettings(8, Duration.ZERO, 16, 1),
                CLOCK,
                BatchingListener.NONE);
    }

    @AfterAll
    static void close() {
        classifier.close();
        decoder.close();
    }

    @Test
    void aSilentTrackIsInauthenticAndSaysWhere() {
        PartResult result = classify(Sounds.wav(Sounds.silence(6)));

        assertThat(result).isInstanceOfSatisfying(Scored.class, scored -> {
            assertThat(scored.signals().getFirst().score()).isGreaterThan(0.8);
            assertThat(scored.signals().getFirst().evidence())
                    .extracting(Segment.class::cast)
                    .extracting(Segment::startMs, Segment::endMs, Segment::what)
                    .containsExactly(tuple(0L, 6000L, Optional.of("silence")));
            assertThat(scored.gaps()).isEmpty();
        });
    }

    @Test
    void picturesAndFurtherTracksBesideTheSoundAreGaps() {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        byte[] film = MovieWriter.of("matroska")
                .video("mpeg4", List.of(new MovieWriter.Shot(0, picture), new MovieWriter.Shot(40, picture)))
                .audio("flac", new MovieWriter.Sound(16_000, 1, new float[32_000]))
                .copies(2)
                .write();

        assertThat(classify(film))
                .isInstanceOfSatisfying(
                        Scored.class,
                        scored -> assertThat(scored.gaps())
                                .containsExactly(
                                        new Gap("audio_tracks", "not_sampled"),
                                        new Gap("video_tracks", "not_sampled")));
    }

    @Test
    void aPictureThatClaimsToBeASongIsUndecodable() {
        assertUndecodable(classify(PICTURE));
    }

    @Test
    void aFileCutOffWithinItsHeaderIsUndecodable() {
        assertUndecodable(classify(Arrays.copyOf(Sounds.wav(Sounds.music(1, 1)), 30)));
    }

    private static void assertUndecodable(PartResult result) {
        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(FailureReason.UNDECODABLE);
            assertThat(failed.detail()).isNotBlank();
        });
    }

    private static PartResult classify(byte[] media) {
        return classifier
                .classify(Part.media("song", Modality.AUDIO, media), Deadline.in(Duration.ofSeconds(30), CLOCK))
                .orTimeout(40, TimeUnit.SECONDS)
                .join();
    }
}
