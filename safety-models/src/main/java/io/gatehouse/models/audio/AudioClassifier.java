package io.gatehouse.models.audio;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
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
import io.gatehouse.models.batching.BlockingPool;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.cover.CoverArt;
import io.gatehouse.models.cover.CoverFindings;
import io.gatehouse.models.judging.Voices;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.MediaInfo;
import io.gatehouse.models.speech.SpokenText;
import io.gatehouse.models.subtitle.SubtitleText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears whether an audio part is content and what is said in it, and says when nobody can tell what is said. */
public final class AudioClassifier implements Classifier {

    private static final Logger LOG = LoggerFactory.getLogger(AudioClassifier.class);
    private static final int MOST_EVIDENCE = 20;

    private final TrackListener listener;
    private final Optional<SubtitleText> subtitles;
    private final Optional<CoverArt> covers;
    private final MediaDecoder decoder;
    private final BlockingPool listeners;
    private final Clock clock;

    private AudioClassifier(
            TrackListener listener,
            Optional<CoverArt> covers,
            MediaDecoder decoder,
            BlockingPool listeners,
            Clock clock) {
        this.listener = listener;
        this.subtitles = listener.words().map(words -> new SubtitleText(words.judge(), clock));
        this.covers = covers;
        this.decoder = decoder;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Loads the model and starts the threads that decode.
     *
     * @param decoder stays the caller's to close, as do those that {@code words} and {@code covers} rest on
     * @param words finds out what is said, and its judge reads subtitles; where there is none, speech is a gap
     * @param covers looks at covers; where there is none, a cover is a gap
     * @param settings how windows are batched; {@code capacity} bounds the parts that wait to be decoded
     */
    public static AudioClassifier open(
            ModelBundle bundle,
            MediaDecoder decoder,
            Optional<SpokenText> words,
            Optional<CoverArt> covers,
            BatchingSettings settings,
            Clock clock,
            BatchingListener batching) {
        AudioModel model = AudioModel.open(bundle, settings, clock, batching);
        BlockingPool listeners = new BlockingPool("audio-decoding", settings, batching);
        return new AudioClassifier(new TrackListener(model, words), covers, decoder, listeners, clock);
    }

    /** Listens to the audio tracks of videos as well; its model is closed with this classifier. */
    public TrackListener listener() {
        return listener;
    }

    @Override
    public Modality modality() {
        return Modality.AUDIO;
    }

    @Override
    public Set<Category> categories() {
        return Stream.of(
                        Set.of(Category.INAUTHENTIC),
                        listener.categories(),
                        covers.map(art -> art.pictures().categories()).orElse(Set.of()))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<BundleRef> bundles() {
        return Stream.concat(
                        listener.bundles().stream(), covers.stream().flatMap(art -> art.pictures().bundles().stream()))
                .distinct()
                .toList();
    }

    @Override
    public CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
        Instant start = clock.instant();
        return switch (part.content()) {
            case PartContent.Unavailable gone -> done(failed(part, start, gone.reason(), gone.detail()));
            case PartContent.Text text ->
                done(failed(part, start, FailureReason.UNDECODABLE, "the part holds text, not audio"));
            case PartContent.Media media ->
                media.bytes().length == 0
                        ? done(failed(part, start, FailureReason.UNDECODABLE, "the file is empty"))
                        : queue(part, media.bytes(), deadline, start);
        };
    }

    private CompletableFuture<PartResult> queue(Part part, byte[] media, Deadline deadline, Instant start) {
        return listeners.answer(
                deadline,
                clock,
                () -> listen(part, media, deadline, start),
                () -> late(part, start),
                () -> failed(
                        part,
                        start,
                        FailureReason.CLASSIFIER_UNAVAILABLE,
                        "too much audio is waiting; come back later"));
    }

    private PartResult listen(Part part, byte[] media, Deadline deadline, Instant start) {
        try {
            TrackListener.Listening track = listener.listen(deadline);
            MediaInfo info = decoder.probe(media, deadline);
            CompletableFuture<CoverFindings> seen = CoverArt.look(covers, decoder, media, info, deadline);
            decoder.audio(media, deadline, track::accept);
            TrackListener.Heard heard = track.finish();
            SubtitleText.Judged shown = shown(media, deadline);
            return scored(part, signals(heard, shown, seen.join()), gaps(heard, shown, seen.join(), info), start);
        } catch (DecodeException e) {
            return failed(part, start, e.reason(), String.valueOf(e.getMessage()));
        } catch (ListeningException e) {
            return failed(part, start, e.reason(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("The audio classifier failed on part \"{}\"", part.id(), e);
            return failed(
                    part, start, FailureReason.CLASSIFIER_UNAVAILABLE, "the audio classifier stopped on an error");
        }
    }

    /** A container for video may hold a sound and subtitles alone. */
    private SubtitleText.Judged shown(byte[] media, Deadline deadline) {
        return subtitles
                .map(text -> text.read(decoder, media, deadline))
                .orElseGet(() -> new SubtitleText.Judged(List.of(), List.of()));
    }

    private PartResult scored(Part part, List<Signal> signals, List<Gap> gaps, Instant start) {
        return new PartResult.Scored(part.id(), Modality.AUDIO, Voices.merged(signals), gaps, since(start));
    }

    private List<Signal> signals(TrackListener.Heard heard, SubtitleText.Judged shown, CoverFindings seen) {
        AudioActivity activity = heard.activity();
        Signal inauthentic = new Signal(
                Category.INAUTHENTIC, activity.inauthentic(), listener.model().bundle(), evidence(activity));
        return Stream.of(List.of(inauthentic), heard.signals(), shown.signals(), seen.signals())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Gap> gaps(
            TrackListener.Heard heard, SubtitleText.Judged shown, CoverFindings seen, MediaInfo info) {
        return Stream.of(heard.gaps(), shown.gaps(), seen.gaps(), info.passedOver(0))
                .flatMap(List::stream)
                .toList();
    }

    /** The longest stretches, longest first: what fills most of the track says most about it. */
    private static List<Evidence> evidence(AudioActivity activity) {
        return activity.segments().stream()
                .sorted(Comparator.comparingLong(ActivitySegment::lengthMs).reversed())
                .limit(MOST_EVIDENCE)
                .<Evidence>map(ActivitySegment::evidence)
                .toList();
    }

    private PartResult late(Part part, Instant start) {
        return failed(part, start, FailureReason.TIMEOUT, "the deadline passed before all of the audio was heard");
    }

    private PartResult failed(Part part, Instant start, FailureReason reason, String detail) {
        return new PartResult.Failed(part.id(), Modality.AUDIO, reason, detail, since(start));
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }

    private static CompletableFuture<PartResult> done(PartResult result) {
        return CompletableFuture.completedFuture(result);
    }

    @Override
    public void close() {
        listeners.close();
        listener.model().close();
    }
}
