package io.gatehouse.models.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.image.PictureText;
import io.gatehouse.models.judging.Judges;
import io.gatehouse.models.judging.Outcomes;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.media.VideoFrame;
import io.gatehouse.models.media.WorkerDecoder;
import io.gatehouse.models.subtitle.SubtitleText;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Models that somebody brought along look and listen beside the product's own, and fail by themselves. */
class BroughtModelsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final byte[] FILM = Films.mp4(Films.squares(36, 0, 1), new float[48_000]);
    private static final Signal SHOT = new Signal(
            Category.VIOLENCE,
            0.7,
            Scorers.BROUGHT,
            List.of(new Evidence.Segment(500, 1_480, Optional.of("gunshot"), 0.7)));

    private static WorkerDecoder decoder;

    @BeforeAll
    static void open() {
        decoder = WorkerDecoder.open(DecoderSettings.DEFAULT, CLOCK, DecoderListener.NONE);
    }

    @AfterAll
    static void close() {
        decoder.close();
    }

    @Test
    void theirSignalsStandBesideTheOwnWithTheTimesOfFrames() {
        FrameScorer brought = Scorers.brought(frames -> CompletableFuture.completedFuture(
                frames.stream().map(BroughtModelsTest::brightLate).toList()));

        PartResult.Scored scored = scored(List.of(Scorers.redness(), brought), List.of(Scorers.nothingMissing()));

        assertThat(Outcomes.signal(scored, Category.SEXUAL)).satisfies(signal -> {
            assertThat(signal.bundle()).isEqualTo(Scorers.BROUGHT);
            assertThat(signal.score()).isEqualTo(0.8);
            assertThat(signal.evidence())
                    .isNotEmpty()
                    .allSatisfy(
                            piece -> assertThat(((Evidence.Frame) piece).atMs()).isGreaterThanOrEqualTo(1_500));
        });
        assertThat(Outcomes.signal(scored, Category.WEAPONS).bundle()).isEqualTo(Scorers.PICTURES);
        assertThat(scored.complete()).isTrue();
    }

    private static List<Signal> brightLate(VideoFrame frame) {
        return List.of(new Signal(Category.SEXUAL, frame.atMs() >= 1_500 ? 0.8 : 0.1, Scorers.BROUGHT, List.of()));
    }

    @Test
    void theySeeTheFramesThatTheOwnModelSees() {
        List<Long> own = new ArrayList<>();
        List<Long> brought = new ArrayList<>();
        FrameScorer first = Scorers.frames(frame -> {
            own.add(frame.atMs());
            return List.of(new Signal(Category.WEAPONS, 0.1, Scorers.PICTURES, List.of()));
        });
        FrameScorer second = Scorers.brought(frames -> {
            frames.forEach(frame -> brought.add(frame.atMs()));
            return CompletableFuture.completedFuture(
                    frames.stream().map(BroughtModelsTest::brightLate).toList());
        });

        scored(List.of(first, second), List.of(Scorers.nothingMissing()));

        assertThat(brought).isNotEmpty().isEqualTo(own);
    }

    @Test
    void oneThatFailsOnFramesIsAGapByItsName() {
        FrameScorer broken =
                Scorers.brought(_ -> CompletableFuture.failedFuture(new IllegalStateException("out of order")));

        PartResult.Scored scored = scored(List.of(Scorers.redness(), broken), List.of(Scorers.nothingMissing()));

        assertThat(scored.gaps()).containsExactly(new Gap("brought", "classifier_unavailable"));
        assertThat(scored.signals()).extracting(Signal::category).containsExactly(Category.VIOLENCE, Category.WEAPONS);
    }

    @Test
    void whatTheyHearInTheTrackStandsAtItsTime() {
        TrackScorer brought = Scorers.track(
                Scorers.BROUGHT,
                samples -> new TrackScorer.Heard(samples > 40_000 ? List.of(SHOT) : List.of(), List.of()));

        PartResult.Scored scored = scored(List.of(Scorers.redness()), List.of(Scorers.nothingMissing(), brought));

        assertThat(scored.signals()).contains(SHOT);
        assertThat(scored.complete()).isTrue();
    }

    @Test
    void oneThatFailsOnTheTrackIsAGapByItsNameAndTheOthersHearOn() {
        TrackScorer broken = Scorers.track(Scorers.BROUGHT, _ -> {
            throw new IllegalStateException("out of order");
        });
        TrackScorer last = Scorers.track(Scorers.SOUND, _ -> new TrackScorer.Heard(List.of(SHOT), List.of()));

        PartResult.Scored scored = scored(List.of(Scorers.redness()), List.of(Scorers.nothingMissing(), broken, last));

        assertThat(scored.gaps()).containsExactly(new Gap("brought", "classifier_unavailable"));
        assertThat(scored.signals()).contains(SHOT);
    }

    private static PartResult.Scored scored(List<FrameScorer> frames, List<TrackScorer> tracks) {
        SubtitleText subtitles = new SubtitleText(Judges.offendedBy("harsh"), CLOCK);
        try (VideoClassifier classifier = VideoClassifier.open(
                ModelBundle.builtIn(VideoTrainer.BUNDLE),
                decoder,
                new Aspects(frames, PictureText.none(), tracks, subtitles, Optional.empty(), Optional.empty()),
                new BatchingSettings(1, Duration.ZERO, 4, 1),
                CLOCK,
                BatchingListener.NONE)) {
            return Outcomes.scored(classifier, Modality.VIDEO, FILM);
        }
    }
}
