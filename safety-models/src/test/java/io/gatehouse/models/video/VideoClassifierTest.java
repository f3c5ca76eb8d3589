package io.gatehouse.models.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HDMV_PGS_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MOV_TEXT;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
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
import io.gatehouse.models.media.MovieWriter;
import io.gatehouse.models.media.WorkerDecoder;
import io.gatehouse.models.subtitle.SubtitleText;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VideoClassifierTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final float[] ONE_SECOND = new float[16_000];

    private static final SubtitleText SUBTITLES = new SubtitleText(Judges.offendedBy("harsh"), CLOCK);

    private static final Gap NOT_SAMPLED = new Gap("frames", "not_sampled");

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
    void eachSignalKeepsTheBundleThatGaveIt() {
        PartResult.Scored scored =
                scored(Films.mp4(Films.squares(30, 0, 1)), Scorers.redness(), Scorers.nothingMissing());

        assertThat(scored.signals())
                .extracting(Signal::category, signal -> signal.bundle().id())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Category.VIOLENCE, "video-violence"),
                        org.assertj.core.groups.Tuple.tuple(Category.WEAPONS, "pictures"));
        assertThat(scored.complete()).isTrue();
    }

    @Test
    void theWorstPictureSpeaksForTheVideoAndIsShown() {
        FrameScorer lateAlarm = Scorers.frames(frame ->
                List.of(new Signal(Category.WEAPONS, frame.atMs() >= 1500 ? 0.8 : 0.1, Scorers.PICTURES, List.of())));

        Signal weapons = Outcomes.signal(
                scored(Films.mp4(Films.squares(36, 0, 1)), lateAlarm, Scorers.nothingMissing()), Category.WEAPONS);

        assertThat(weapons.score()).isEqualTo(0.8);
        assertThat(weapons.evidence())
                .isNotEmpty()
                .allSatisfy(evidence ->
                        assertThat(((Evidence.Frame) evidence).atMs()).isGreaterThanOrEqualTo(1500));
    }

    @Test
    void wildMotionIsFoundWhereItIs() {
        Signal violence = Outcomes.signal(
                scored(Films.mp4(Films.squares(60, 36, 1)), Scorers.redness(), Scorers.nothingMissing()),
                Category.VIOLENCE);
        Signal calm = Outcomes.signal(
                scored(Films.mp4(Films.squares(60, 0, 1)), Scorers.redness(), Scorers.nothingMissing()),
                Category.VIOLENCE);

        assertThat(violence.score()).isGreaterThan(calm.score());
        Evidence.Segment strongest = (Evidence.Segment) violence.evidence().getFirst();
        assertThat(strongest.what()).contains("motion");
        assertThat(strongest.score()).isEqualTo(violence.score());
        assertThat(strongest.endMs()).isGreaterThan(5_000);
        assertThat(strongest.endMs() - strongest.startMs()).isCloseTo(1_909, within(100L));
    }

    @Test
    void picturesThatCannotBeScoredAreAGap() {
        PartResult.Scored scored =
                scored(Films.mp4(Films.squares(30, 0, 1)), Scorers.brokenFrames(), Scorers.nothingMissing());

        assertThat(scored.gaps()).containsExactly(new Gap("frames", "classifier_unavailable"));
        assertThat(scored.signals()).extracting(Signal::category).containsExactly(Category.VIOLENCE);
    }

    @Test
    void aFilmIsSeenEveryTwoSecondsInSmallHelpings() {
        List<Integer> helpings = new ArrayList<>();
        FrameScorer counting = Scorers.helpings(helpings);

        PartResult.Scored scored = scored(Films.mp4(Films.stretched(200, 1_000)), counting, Scorers.nothingMissing());

        assertThat(scored.gaps()).doesNotContain(NOT_SAMPLED);
        assertThat(helpings).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(32));
        assertThat(helpings.stream().mapToInt(Integer::intValue).sum()).isBetween(95, 105);
    }

    @Test
    void picturesFarApartLeaveAGap() {
        PartResult.Scored scored =
                scored(Films.mp4(Films.stretched(800, 1_000)), Scorers.redness(), Scorers.nothingMissing());

        assertThat(scored.gaps()).contains(NOT_SAMPLED);
    }

    @Test
    void speechThatNobodyTranscribedIsAGap() {
        Gap speech = new Gap("speech", "speech_not_transcribed");
        TrackScorer speaker = Scorers.track(heard -> heard > 12_000 ? List.of(speech) : List.of());
        byte[] spoken = Films.mp4(Films.squares(30, 0, 1), ONE_SECOND);

        assertThat(scored(spoken, Scorers.redness(), speaker).gaps()).containsExactly(speech);
    }

    @Test
    void anAudioTrackThatCannotBeHeardIsAGap() {
        TrackScorer broken = Scorers.track(_ -> {
            throw new IllegalStateException("out of order");
        });
        byte[] spoken = Films.mp4(Films.squares(30, 0, 1), ONE_SECOND);

        assertThat(scored(spoken, Scorers.redness(), broken).gaps())
                .containsExactly(new Gap("audio_track", "classifier_unavailable"));
    }

    @Test
    void tooFewPicturesForMotionAreAGap() {
        PartResult.Scored scored =
                scored(Films.mp4(Films.squares(6, 0, 1)), Scorers.redness(), Scorers.nothingMissing());

        assertThat(scored.gaps()).containsExactly(new Gap("motion", "blank"));
        assertThat(scored.signals()).extracting(Signal::category).containsExactly(Category.WEAPONS);
    }

    @Test
    void aVideoOfWhichNothingCouldBeJudgedFails() {
        PartResult result =
                classify(Films.mp4(Films.squares(6, 0, 1)), Scorers.brokenFrames(), Scorers.nothingMissing());

        assertThat(result).isInstanceOf(PartResult.Failed.class);
    }

    @Test
    void aFileWithSoundAloneIsNoVideo() {
        byte[] sound = MovieWriter.of("mp4")
                .audio("aac", new MovieWriter.Sound(16_000, 1, ONE_SECOND))
                .write();

        PartResult result = classify(sound, Scorers.redness(), Scorers.nothingMissing());

        assertThat(result).isInstanceOfSatisfying(PartResult.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(FailureReason.UNDECODABLE);
            assertThat(failed.detail()).contains("no pictures");
        });
    }

    @Test
    void whatCouldNotBeReadInPicturesIsAGapBesideWhatTheyShow() {
        Gap unread = new Gap("text", "classifier_unavailable");
        PictureText broken = Scorers.writing(_ -> new PictureText.Written(List.of(), List.of(unread)));

        PartResult result = classify(
                Films.mp4(Films.squares(30, 0, 1)),
                new Aspects(Scorers.redness(), broken, Scorers.nothingMissing(), SUBTITLES, Optional.empty()));

        assertThat(result).isInstanceOfSatisfying(PartResult.Scored.class, scored -> {
            assertThat(scored.gaps()).containsExactly(unread);
            assertThat(scored.signals())
                    .extracting(Signal::category)
                    .containsExactly(Category.VIOLENCE, Category.WEAPONS);
        });
    }

    @Test
    void subtitlesAreJudgedAndShownWithTheirTimes() {
        byte[] film = MovieWriter.of("mp4")
                .video("mpeg4", Films.squares(36, 0, 1))
                .subtitles(
                        AV_CODEC_ID_MOV_TEXT,
                        List.of(
                                MovieWriter.Cue.timedText(0, 900, "good morning"),
                                MovieWriter.Cue.timedText(1_000, 2_000, "a harsh word")))
                .write();

        PartResult.Scored scored = scored(film, Scorers.redness(), Scorers.nothingMissing());

        assertThat(Outcomes.signal(scored, Category.HARASSMENT).evidence())
                .containsExactly(new Evidence.Transcript(
                        "harsh", new Evidence.Segment(1_000, 2_000, Optional.of("subtitles"), 0.9)));
        assertThat(scored.complete()).isTrue();
    }

    @Test
    void subtitlesThatArePicturesAreAGapBesideWhatIsSeen() {
        byte[] film = MovieWriter.of("matroska")
                .video("mpeg4", Films.squares(36, 0, 1))
                .subtitles(AV_CODEC_ID_HDMV_PGS_SUBTITLE, List.of(MovieWriter.Cue.plain(0, 900, "no picture at all")))
                .write();

        PartResult.Scored scored = scored(film, Scorers.redness(), Scorers.nothingMissing());

        assertThat(scored.gaps()).containsExactly(new Gap("subtitles", "undecodable"));
        assertThat(scored.signals()).extracting(Signal::category).containsExactly(Category.VIOLENCE, Category.WEAPONS);
    }

    @Test
    void tracksBehindTheFirstAreGaps() {
        byte[] film = MovieWriter.of("mp4")
                .video("mpeg4", Films.squares(36, 0, 1))
                .audio("aac", new MovieWriter.Sound(16_000, 1, new float[16_000]))
                .copies(2)
                .write();

        assertThat(scored(film, Scorers.redness(), Scorers.nothingMissing()).gaps())
                .containsExactly(new Gap("audio_tracks", "not_sampled"), new Gap("video_tracks", "not_sampled"));
    }

    @Test
    void aFileWithoutPicturesIsJudgedAsSoundIs() {
        byte[] file = MovieWriter.of("mp4")
                .audio("aac", new MovieWriter.Sound(16_000, 1, new float[16_000]))
                .write();
        Signal fraud = new Signal(Category.INAUTHENTIC, 0.9, Scorers.SOUND, List.of());

        PartResult result = classify(
                file,
                new Aspects(
                        Scorers.redness(),
                        PictureText.none(),
                        Scorers.nothingMissing(),
                        SUBTITLES,
                        Optional.of(new Ears(fraud))));

        assertThat(result).isInstanceOfSatisfying(PartResult.Scored.class, scored -> {
            assertThat(scored.modality()).isEqualTo(Modality.VIDEO);
            assertThat(scored.signals()).containsExactly(fraud);
        });
    }

    /** Hears one thing in everything. */
    private record Ears(Signal heard) implements Classifier {

        @Override
        public Modality modality() {
            return Modality.AUDIO;
        }

        @Override
        public Set<Category> categories() {
            return Set.of(heard.category());
        }

        @Override
        public List<BundleRef> bundles() {
            return List.of(heard.bundle());
        }

        @Override
        public CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
            return CompletableFuture.completedFuture(
                    new PartResult.Scored(part.id(), Modality.AUDIO, List.of(heard), List.of(), Duration.ZERO));
        }

        @Override
        public void close() {}
    }

    @Test
    void allBundlesAreNamed() {
        try (VideoClassifier classifier = classifier(new Aspects(
                Scorers.redness(), PictureText.none(), Scorers.nothingMissing(), SUBTITLES, Optional.empty()))) {
            assertThat(classifier.bundles())
                    .extracting(BundleRef::id)
                    .containsExactly("video-violence", "pictures", "sound", "texts");
            assertThat(classifier.categories())
                    .containsExactlyInAnyOrder(Category.VIOLENCE, Category.WEAPONS, Category.HARASSMENT);
        }
    }

    private static PartResult.Scored scored(byte[] media, FrameScorer frames, TrackScorer track) {
        PartResult result = classify(media, frames, track);
        assertThat(result).isInstanceOf(PartResult.Scored.class);
        return (PartResult.Scored) result;
    }

    private static PartResult classify(byte[] media, FrameScorer frames, TrackScorer track) {
        return classify(media, new Aspects(frames, PictureText.none(), track, SUBTITLES, Optional.empty()));
    }

    private static PartResult classify(byte[] media, Aspects aspects) {
        try (VideoClassifier classifier = classifier(aspects)) {
            return Outcomes.of(classifier, Modality.VIDEO, media);
        }
    }

    private static VideoClassifier classifier(Aspects aspects) {
        return VideoClassifier.open(
                ModelBundle.builtIn(VideoTrainer.BUNDLE),
                decoder,
                aspects,
                new BatchingSettings(1, Duration.ZERO, 4, 1),
                CLOCK,
                BatchingListener.NONE);
    }
}
