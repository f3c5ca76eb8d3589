package io.gatehouse.models.foreign;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.batching.BlockingPool;
import io.gatehouse.models.batching.DeadlinePassedException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.video.FrameScorer;
import io.gatehouse.models.video.TrackScorer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scores parts with a model that others made. */
public final class ForeignClassifier implements Classifier {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignClassifier.class);

    private final ForeignManifest manifest;
    private final BundleRef ref;
    private final OpenModel model;
    private final Judge judge;
    private final BlockingPool threads;
    private final Clock clock;

    ForeignClassifier(
            ForeignManifest manifest, BundleRef ref, OpenModel model, Judge judge, BlockingPool threads, Clock clock) {
        this.manifest = manifest;
        this.ref = ref;
        this.model = model;
        this.judge = judge;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Loads the model and tries it.
     *
     * @param decoder of sound; stays the caller's to close
     * @throws io.gatehouse.models.bundle.BundleException if the model does not do what its manifest says
     */
    public static ForeignClassifier open(
            ForeignBundle bundle,
            MediaDecoder decoder,
            BatchingSettings settings,
            Clock clock,
            BatchingListener listener) {
        return new Opening(bundle, decoder, settings, clock, listener).classifier();
    }

    @Override
    public Modality modality() {
        return manifest.modality();
    }

    @Override
    public Set<Category> categories() {
        return manifest.output().contract().classes().keySet();
    }

    @Override
    public List<BundleRef> bundles() {
        return List.of(ref);
    }

    @Override
    public CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
        Instant start = clock.instant();
        return switch (part.content()) {
            case PartContent.Unavailable gone ->
                CompletableFuture.completedFuture(failed(part, start, gone.reason(), gone.detail()));
            case PartContent.Text(String text) -> queue(part, deadline, start, () -> judge.judge(text, deadline));
            case PartContent.Media media -> queue(part, deadline, start, () -> judge.judge(media.bytes(), deadline));
        };
    }

    /** How it judges frames of videos, if it judges pictures. */
    public Optional<FrameScorer> frames() {
        return judge instanceof FrameScorer frames ? Optional.of(frames) : Optional.empty();
    }

    /** How it hears tracks of videos, if it hears sound. */
    public Optional<TrackScorer> track() {
        return judge instanceof TrackScorer track ? Optional.of(track) : Optional.empty();
    }

    private CompletableFuture<PartResult> queue(
            Part part, Deadline deadline, Instant start, Callable<Judgement> judging) {
        return threads.answer(
                deadline,
                clock,
                () -> judged(part, judging, start),
                () -> late(part, start),
                () -> failed(part, start, FailureReason.CLASSIFIER_UNAVAILABLE, "too much is waiting already"));
    }

    private PartResult judged(Part part, Callable<Judgement> judging, Instant start) {
        try {
            return switch (judging.call()) {
                case Judgement.Scores scores ->
                    new PartResult.Scored(part.id(), modality(), scores.signals(), scores.gaps(), since(start));
                case Judgement.Nothing nothing ->
                    new PartResult.Abstained(part.id(), modality(), nothing.reason(), since(start));
                case Judgement.Refused refused -> failed(part, start, refused.reason(), refused.detail());
            };
        } catch (TimeoutException e) {
            return late(part, start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(part, start, FailureReason.CLASSIFIER_UNAVAILABLE, "the classifier was shut down");
        } catch (Exception e) {
            return fault(part, start, e);
        }
    }

    private PartResult fault(Part part, Instant start, Exception failure) {
        @Nullable Throwable inner = failure.getCause();
        boolean wrapped = failure instanceof ExecutionException || failure instanceof CompletionException;
        Throwable cause = wrapped && inner != null ? inner : failure;
        if (cause instanceof DeadlinePassedException || cause instanceof TimeoutException) {
            return late(part, start);
        }
        LOG.error("The bundle {} failed on part \"{}\"", ref.label(), part.id(), cause);
        return failed(part, start, FailureReason.CLASSIFIER_UNAVAILABLE, "the classifier stopped on an error");
    }

    private PartResult late(Part part, Instant start) {
        return failed(part, start, FailureReason.TIMEOUT, "the deadline passed before the part was judged");
    }

    private PartResult failed(Part part, Instant start, FailureReason reason, String detail) {
        return new PartResult.Failed(part.id(), modality(), reason, detail, since(start));
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }

    @Override
    public void close() {
        threads.close();
        judge.close();
        model.close();
    }
}
