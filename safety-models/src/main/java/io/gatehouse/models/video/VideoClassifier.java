package io.gatehouse.models.video;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.batching.BlockingPool;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.cover.CoverArt;
import io.gatehouse.models.cover.CoverFindings;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.MediaInfo;
import io.gatehouse.models.subtitle.SubtitleText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges a video in passes: how things move, single pictures and what is written in them, sound, and subtitles. */
public final class VideoClassifier implements Classifier {

    /** Below this score nobody asks for the evidence. */
    static final double WORTH_SHOWING = 0.3;

    private static final Logger LOG = LoggerFactory.getLogger(VideoClassifier.class);

    private final MotionPass motion;
    private final Aspects aspects;
    private final FramePass frames;
    private final ReadingPass reading;
    private final TrackPass track;
    private final MediaDecoder decoder;
    private final BlockingPool watchers;
    private final Clock clock;

    private VideoClassifier(
            MotionPass motion, Aspects aspects, MediaDecoder decoder, BlockingPool watchers, Clock clock) {
        this.motion = motion;
        this.aspects = aspects;
        this.frames = new FramePass(aspects.frames(), clock);
        this.reading = new ReadingPass(aspects.writing());
        this.track = new TrackPass(aspects.tracks());
        this.decoder = decoder;
        this.watchers = watchers;
        this.clock = clock;
    }

    /**
     * Loads the motion model and starts the threads that decode.
     *
     * @param bundle one for video with a single category
     * @param decoder stays the caller's to close, as do all {@code aspects}
     * @param settings {@code capacity} bounds the parts that wait to be decoded
     * @throws BundleException if the bundle is for something else, or its weights do not fit
     */
    public static VideoClassifier open(
            ModelBundle bundle,
            MediaDecoder decoder,
            Aspects aspects,
            BatchingSettings settings,
            Clock clock,
            BatchingListener listener) {
        if (bundle.manifest().modality() != Modality.VIDEO
                || bundle.manifest().categories().size() != 1) {
            throw new BundleException("bundle " + bundle.ref().label() + " is for "
                    + bundle.manifest().modality() + " and the categories "
                    + bundle.manifest().categories() + "; motion needs one for VIDEO with a single category");
        }
        Category category = bundle.manifest().categoryList().getFirst();
        return new VideoClassifier(
                new MotionPass(
                        MotionModel.open(bundle),
                        bundle.ref(),
                        category,
                        bundle.manifest().calibrationOf(category)),
                aspects,
                decoder,
                new BlockingPool("video-decoding", settings, listener),
                clock);
    }

    @Override
    public Modality modality() {
        return Modality.VIDEO;
    }

    @Override
    public Set<Category> categories() {
        return Stream.concat(Stream.of(motion.category()), aspects.categories().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<BundleRef> bundles() {
        return Stream.concat(Stream.of(motion.bundle()), aspects.bundles().stream())
                .toList();
    }

    @Override
    public CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
        Instant start = clock.instant();
        return switch (part.content()) {
            case PartContent.Unavailable gone -> done(failed(part, start, gone.reason(), gone.detail()));
            case PartContent.Text _ ->
                done(failed(part, start, FailureReason.UNDECODABLE, "The part holds text and not video."));
            case PartContent.Media media -> queue(part, media.bytes(), deadline, start);
        };
    }

    private CompletableFuture<PartResult> queue(Part part, byte[] media, Deadline deadline, Instant start) {
        return watchers.answer(
                deadline,
                clock,
                () -> watch(part, media, deadline, start),
                () -> late(part, start),
                () -> failed(
                        part, start, FailureReason.CLASSIFIER_UNAVAILABLE, "Too many videos wait already; try later."));
    }

    private PartResult watch(Part part, byte[] media, Deadline deadline, Instant start) {
        try {
            MediaInfo info = decoder.probe(media, deadline);
            return info.hasVideo()
                    ? result(part, found(media, info, deadline), start)
                    : heard(part, info, deadline, start);
        } catch (DecodeException e) {
            return failed(part, start, e.reason(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(part, start, FailureReason.CLASSIFIER_UNAVAILABLE, "The service is shutting down.");
        } catch (RuntimeException e) {
            LOG.error("The video classifier failed on part \"{}\"", part.id(), e);
            return failed(
                    part, start, FailureReason.CLASSIFIER_UNAVAILABLE, "The video classifier stopped on an error.");
        }
    }

    /** A container for video may hold sound alone, and then is judged as sound is. */
    private PartResult heard(Part part, MediaInfo info, Deadline deadline, Instant start) {
        return aspects.sound()
                .filter(_ -> info.hasAudio())
                .map(sound -> asVideo(sound.classify(part, deadline).join()))
                .orElseGet(() -> failed(
                        part, start, FailureReason.UNDECODABLE, "The file holds no pictures; send it as audio."));
    }

    private static PartResult asVideo(PartResult heard) {
        String id = heard.partId();
        return switch (heard) {
            case PartResult.Scored scored ->
                new PartResult.Scored(id, Modality.VIDEO, scored.signals(), scored.gaps(), scored.elapsed());
            case PartResult.Abstained none ->
                new PartResult.Abstained(id, Modality.VIDEO, none.reason(), none.elapsed());
            case PartResult.Failed failed ->
                new PartResult.Failed(id, Modality.VIDEO, failed.reason(), failed.detail(), failed.elapsed());
        };
    }

    /** What is written is read by others while this thread listens. */
    private Findings found(byte[] media, MediaInfo info, Deadline deadline)
            throws DecodeException, InterruptedException {
        CompletableFuture<CoverFindings> cover = CoverArt.look(aspects.covers(), decoder, media, info, deadline);
        Findings moved = motion.watch(decoder, media, deadline);
        FramesToRead toRead = new FramesToRead();
        Findings seen = frames.look(decoder, media, info.durationMs(), toRead, deadline);
        CompletableFuture<Findings> written = reading.read(toRead, seen, deadline);
        Findings heard = info.hasAudio() ? track.listen(decoder, media, deadline) : Findings.NONE;
        Findings shown = shown(media, deadline);
        Findings passedOver = new Findings(List.of(), info.passedOver(1));
        return moved.and(seen)
                .and(heard)
                .and(written.join())
                .and(shown)
                .and(onCover(cover.join()))
                .and(passedOver)
                .merged();
    }

    private Findings shown(byte[] media, Deadline deadline) {
        SubtitleText.Judged judged = aspects.subtitles().read(decoder, media, deadline);
        return new Findings(judged.signals(), judged.gaps());
    }

    private static Findings onCover(CoverFindings cover) {
        return new Findings(cover.signals(), cover.gaps());
    }

    private PartResult result(Part part, Findings findings, Instant start) {
        if (!findings.signals().isEmpty()) {
            return new PartResult.Scored(part.id(), Modality.VIDEO, findings.signals(), findings.gaps(), since(start));
        }
        boolean nothingToSee =
                findings.gaps().stream().map(Gap::reason).allMatch(AbstentionReason.BLANK.wireName()::equals);
        return nothingToSee
                ? new PartResult.Abstained(part.id(), Modality.VIDEO, AbstentionReason.BLANK, since(start))
                : failed(
                        part,
                        start,
                        FailureReason.CLASSIFIER_UNAVAILABLE,
                        "Neither the motion nor the pictures of the video could be judged.");
    }

    private PartResult late(Part part, Instant start) {
        return failed(part, start, FailureReason.TIMEOUT, "The deadline passed before all of the video was judged.");
    }

    private PartResult failed(Part part, Instant start, FailureReason reason, String detail) {
        return new PartResult.Failed(part.id(), Modality.VIDEO, reason, detail, since(start));
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }

    private static CompletableFuture<PartResult> done(PartResult result) {
        return CompletableFuture.completedFuture(result);
    }

    @Override
    public void close() {
        watchers.close();
        motion.model().close();
    }
}
