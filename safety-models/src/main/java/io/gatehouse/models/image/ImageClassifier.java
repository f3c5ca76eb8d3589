package io.gatehouse.models.image;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.signal.AbstentionReason;
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
import io.gatehouse.models.batching.DeadlinePassedException;
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.batching.OverloadedException;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges pictures by what they show: files through {@link #classify}, pictures that are decoded already through
 * {@link #score}. Of files it also has read what is written in them.
 */
public final class ImageClassifier implements Classifier {

    private static final Logger LOG = LoggerFactory.getLogger(ImageClassifier.class);

    /** Levels of 0..255; noise of a camera or of compression over one colour stays below. */
    private static final int BLANK_TOLERANCE = 10;

    private static final double WORTH_A_BOX = 0.3;
    private static final int DECODING_THREADS = 2;

    private final BundleRef bundle;
    private final Category category;
    private final Calibration calibration;
    private final WeaponModel model;
    private final MicroBatcher<Picture, LogitMap> batcher;
    private final ImageDecoder decoder;
    private final PictureText text;
    private final Clock clock;

    private ImageClassifier(
            ModelBundle bundle,
            WeaponModel model,
            PictureText text,
            BatchingSettings settings,
            ImageLimits limits,
            Clock clock,
            BatchingListener listener) {
        this.bundle = bundle.ref();
        this.category = bundle.manifest().categoryList().getFirst();
        this.calibration = bundle.manifest().calibrationOf(category);
        this.model = model;
        this.text = text;
        this.clock = clock;
        this.batcher = new MicroBatcher<>(bundle.manifest().id(), settings, model, clock, listener);
        this.decoder = new ImageDecoder(limits, DECODING_THREADS, settings.capacity(), clock, listener);
    }

    /** A classifier with the usual limits that looks at what pictures show, and reads nothing. */
    public static ImageClassifier open(
            ModelBundle bundle, BatchingSettings settings, Clock clock, BatchingListener listener) {
        return open(bundle, PictureText.none(), settings, clock, listener);
    }

    /** A classifier with the usual limits; see the other {@code open}. */
    public static ImageClassifier open(
            ModelBundle bundle, PictureText text, BatchingSettings settings, Clock clock, BatchingListener listener) {
        return open(bundle, text, settings, ImageLimits.DEFAULT, clock, listener);
    }

    /**
     * Loads the bundle and runs it once.
     *
     * @param text stays the caller's to close
     * @param settings of the model; its capacity also bounds how many files wait for decoding
     * @throws BundleException if the bundle is not one for pictures with one category, or its weights do not fit
     */
    public static ImageClassifier open(
            ModelBundle bundle,
            PictureText text,
            BatchingSettings settings,
            ImageLimits limits,
            Clock clock,
            BatchingListener listener) {
        if (bundle.manifest().modality() != Modality.IMAGE
                || bundle.manifest().categories().size() != 1) {
            throw new BundleException("bundle " + bundle.ref().label() + " is for "
                    + bundle.manifest().modality() + " and the categories "
                    + bundle.manifest().categories() + "; pictures need one for IMAGE with a single category");
        }
        return new ImageClassifier(bundle, WeaponModel.open(bundle), text, settings, limits, clock, listener);
    }

    @Override
    public Modality modality() {
        return Modality.IMAGE;
    }

    @Override
    public Set<Category> categories() {
        Set<Category> all = EnumSet.of(category);
        all.addAll(text.categories());
        return Collections.unmodifiableSet(all);
    }

    @Override
    public List<BundleRef> bundles() {
        return Stream.concat(Stream.of(bundle), text.bundles().stream()).toList();
    }

    /** What {@link #score} gives signals for. */
    public Category category() {
        return category;
    }

    /** What {@link #score} judges with. */
    public BundleRef bundle() {
        return bundle;
    }

    @Override
    public CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
        long start = System.nanoTime();
        return switch (part.content()) {
            case PartContent.Media media -> judged(part, media.bytes(), deadline, start);
            case PartContent.Unavailable missing ->
                CompletableFuture.completedFuture(failed(part, missing.reason(), missing.detail(), start));
            case PartContent.Text _ ->
                CompletableFuture.completedFuture(
                        failed(part, FailureReason.UNDECODABLE, "The part is text and not a picture.", start));
        };
    }

    /**
     * Judges pictures that are decoded already, for example frames of a video, in batches with all others that wait.
     *
     * @return one result per picture, in order; exceptionally as {@link MicroBatcher#submit} says
     */
    public CompletableFuture<List<PictureSignals>> score(List<Picture> pictures, Deadline deadline) {
        List<CompletableFuture<PictureSignals>> each =
                pictures.stream().map(picture -> score(picture, deadline)).toList();
        return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
                .thenApply(_ -> each.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<PictureSignals> score(Picture picture, Deadline deadline) {
        if (picture.isBlank(BLANK_TOLERANCE)) {
            return CompletableFuture.completedFuture(new PictureSignals(List.of()));
        }
        List<Windows.Window> windows = Windows.of(picture);
        List<CompletableFuture<LogitMap>> maps = windows.stream()
                .map(window -> batcher.submit(window.of(picture).resize(model.side(), model.side()), deadline))
                .toList();
        return CompletableFuture.allOf(maps.toArray(CompletableFuture[]::new)).thenApply(_ -> {
            int worst = IntStream.range(0, windows.size())
                    .boxed()
                    .max(Comparator.comparingDouble(i -> maps.get(i).join().logit()))
                    .orElseThrow();
            return signals(maps.get(worst).join(), windows.get(worst), picture);
        });
    }

    private PictureSignals signals(LogitMap map, Windows.Window window, Picture picture) {
        double score = calibration.apply(map.logit());
        List<Evidence> evidence = score < WORTH_A_BOX ? List.of() : List.of(HeatBox.of(map, window, picture, score));
        return new PictureSignals(List.of(new Signal(category, score, bundle, evidence)));
    }

    private CompletableFuture<PartResult> judged(Part part, byte[] bytes, Deadline deadline, long start) {
        return decoder.decode(bytes, deadline)
                .thenCompose(image -> switch (image) {
                    case DecodedImage.Pictures decoded ->
                        seenAndRead(decoded, deadline).thenApply(judged -> result(part, judged, gaps(decoded), start));
                    case DecodedImage.Refused refused ->
                        CompletableFuture.completedFuture(failed(part, refused.reason(), refused.detail(), start));
                })
                .completeOnTimeout(
                        failed(part, FailureReason.TIMEOUT, "The picture was not judged before the deadline.", start),
                        deadline.remaining(clock).toNanos(),
                        TimeUnit.NANOSECONDS)
                .exceptionally(fault -> failed(part, fault, start));
    }

    /** What the pictures of a file show, and what is written in them. */
    private record Judged(List<PictureSignals> seen, PictureText.Written read) {

        /** The worst of all frames and readings speaks for the file, and so do both together. */
        List<Signal> signals() {
            Optional<Signal> worst = seen.stream()
                    .flatMap(picture -> picture.signals().stream())
                    .max(Comparator.comparingDouble(Signal::score));
            Optional<Signal> both = worst.flatMap(shown -> TextOverImage.of(shown, read));
            return Stream.of(worst.stream(), read.signals().stream(), both.stream())
                    .flatMap(signals -> signals)
                    .toList();
        }
    }

    /** Both at once: they wait for different things. */
    private CompletableFuture<Judged> seenAndRead(DecodedImage.Pictures decoded, Deadline deadline) {
        List<Picture> marked = decoded.pictures().stream()
                .filter(picture -> !picture.isBlank(BLANK_TOLERANCE))
                .toList();
        return score(decoded.pictures(), deadline).thenCombine(text.read(marked, deadline), Judged::new);
    }

    private static List<Gap> gaps(DecodedImage.Pictures decoded) {
        return decoded.everyFrame() ? List.of() : List.of(new Gap("frames", AbstentionReason.NOT_SAMPLED.wireName()));
    }

    private static PartResult result(Part part, Judged judged, List<Gap> frames, long start) {
        List<Signal> signals = judged.signals();
        if (signals.isEmpty()) {
            return new PartResult.Abstained(part.id(), Modality.IMAGE, AbstentionReason.BLANK, since(start));
        }
        List<Gap> gaps =
                Stream.concat(frames.stream(), judged.read().gaps().stream()).toList();
        return new PartResult.Scored(part.id(), Modality.IMAGE, signals, gaps, since(start));
    }

    private static PartResult failed(Part part, Throwable fault, long start) {
        @Nullable Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
        return switch (cause) {
            case DeadlinePassedException _ ->
                failed(part, FailureReason.TIMEOUT, "The picture waited until its deadline had passed.", start);
            case OverloadedException _ ->
                failed(part, FailureReason.CLASSIFIER_UNAVAILABLE, "Too many pictures wait already; try later.", start);
            case null, default -> {
                LOG.error("The image classifier failed on part \"{}\"", part.id(), fault);
                yield failed(
                        part,
                        FailureReason.CLASSIFIER_UNAVAILABLE,
                        "The picture could not be judged because of a fault of the classifier.",
                        start);
            }
        };
    }

    private static PartResult failed(Part part, FailureReason reason, String detail, long start) {
        return new PartResult.Failed(part.id(), part.modality(), reason, detail, since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        decoder.close();
        batcher.close();
        model.close();
    }
}
