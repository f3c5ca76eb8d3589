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
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.image.ImageDecoder;
import io.gatehouse.models.image.ImageLimits;
import io.gatehouse.models.media.MediaDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scores parts with a model that others made. */
public final class ForeignClassifier implements Classifier {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignClassifier.class);
    private static final int DECODING_THREADS = 1;

    private final ForeignManifest manifest;
    private final BundleRef ref;
    private final ForeignModel model;
    private final Judge judge;
    private final BlockingPool threads;
    private final Clock clock;

    private ForeignClassifier(
            ForeignManifest manifest,
            BundleRef ref,
            ForeignModel model,
            Judge judge,
            BlockingPool threads,
            Clock clock) {
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
        ForeignManifest manifest = bundle.manifest();
        ForeignModel model = ForeignModel.open(bundle);
        MicroBatcher<float[], float[]> batcher = new MicroBatcher<>(manifest.id(), settings, model, clock, listener);
        Judge judge = switch (manifest.input()) {
            case InputContract.Image image ->
                new PictureJudge(
                        bundle.ref(),
                        image,
                        manifest.output(),
                        new ImageDecoder(ImageLimits.DEFAULT, DECODING_THREADS, settings.capacity(), clock, listener),
                        batcher,
                        clock);
            case InputContract.Sound sound ->
                new SoundJudge(bundle.ref(), sound, manifest.output(), decoder, batcher, clock);
        };
        BlockingPool threads = new BlockingPool(manifest.id() + "-files", settings, listener);
        return new ForeignClassifier(manifest, bundle.ref(), model, judge, threads, clock);
    }

    @Override
    public Modality modality() {
        return manifest.modality();
    }

    @Override
    public Set<Category> categories() {
        return manifest.output().classes().keySet();
    }

    @Override
    public List<BundleRef> bundles() {
        return List.of(ref);
    }

    @Override
    public CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
        Instant start = clock.instant();
        return switch (part.content()) {
            case PartContent.Unavailable gone -> done(failed(part, start, gone.reason(), gone.detail()));
            case PartContent.Text _ -> done(failed(part, start, FailureReason.UNDECODABLE, "the part holds text"));
            case PartContent.Media media -> queue(part, media.bytes(), deadline, start);
        };
    }

    private CompletableFuture<PartResult> queue(Part part, byte[] media, Deadline deadline, Instant start) {
        if (deadline.passed(clock)) {
            return done(late(part, start));
        }
        CompletableFuture<PartResult> result = new CompletableFuture<>();
        if (!threads.offer(result, () -> result.complete(judged(part, media, deadline, start)))) {
            return done(failed(part, start, FailureReason.CLASSIFIER_UNAVAILABLE, "too much is waiting already"));
        }
        return result.completeOnTimeout(
                late(part, start), deadline.remaining(clock).toNanos(), TimeUnit.NANOSECONDS);
    }

    private PartResult judged(Part part, byte[] media, Deadline deadline, Instant start) {
        try {
            return switch (judge.judge(media, deadline)) {
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
        } catch (ExecutionException | RuntimeException e) {
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

    private static CompletableFuture<PartResult> done(PartResult result) {
        return CompletableFuture.completedFuture(result);
    }

    @Override
    public void close() {
        threads.close();
        judge.close();
        model.close();
    }
}
