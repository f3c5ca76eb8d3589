package io.gatehouse.models.text;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Attention;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.batching.DeadlinePassedException;
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.batching.OverloadedException;
import io.gatehouse.models.bundle.ModelBundle;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Scores text parts with one bundle of a fast first stage and an encoder. */
public final class TextClassifier implements Classifier {

    /** The longest text in UTF-16 units that is scored; longer text fails as too large. */
    public static final int LONGEST_TEXT = 1_000_000;

    private static final List<String> WARM_UP =
            List.of("hello", "a warm-up of a few more words than that. ".repeat(60));

    private final BundleRef bundle;
    private final TextModel model;
    private final MicroBatcher<List<int[]>, List<FirstScores>> ngrams;
    private final MicroBatcher<List<int[]>, List<double[]>> encoder;
    private final TextScorer scorer;
    private final TextGate gate;
    private final Set<Category> categories;
    private final Clock clock;

    private TextClassifier(
            ModelBundle bundle, TextModel model, TextSettings settings, Clock clock, BatchingListener listener) {
        String id = bundle.manifest().id();
        this.bundle = bundle.ref();
        this.model = model;
        this.clock = clock;
        this.categories = Set.copyOf(model.categories());
        this.gate = TextGate.open(bundle.manifest());
        this.ngrams =
                new MicroBatcher<>(id, settings.ngrams(), inputs -> atOnce(inputs, model::first), clock, listener);
        this.encoder = new MicroBatcher<>(
                id + "-encoder", settings.encoder(), inputs -> atOnce(inputs, model::second), clock, listener);
        this.scorer = new TextScorer(model, ngrams, encoder, bundle.ref(), settings.attention());
    }

    /** As below, with one way to batch for both stages and all evidence there is. */
    public static TextClassifier open(
            ModelBundle bundle, BatchingSettings settings, Clock clock, BatchingListener listener) {
        return open(bundle, new TextSettings(settings, settings, Attention.EVERYTHING), clock, listener);
    }

    /**
     * Loads the bundle's weights and warms them up.
     *
     * @throws io.gatehouse.models.bundle.BundleException if the bundle is of another architecture or is damaged
     */
    public static TextClassifier open(
            ModelBundle bundle, TextSettings settings, Clock clock, BatchingListener listener) {
        TextModel model = TextModel.open(bundle);
        try {
            WARM_UP.forEach(text -> {
                TextFeatures features = model.features(text);
                model.first(List.of(features.ngrams(features.windows().getFirst(), word -> false)));
                model.second(List.of(features.pieces(features.windows().getFirst(), word -> false)));
            });
            return new TextClassifier(bundle, model, settings, clock, listener);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    @Override
    public Modality modality() {
        return Modality.TEXT;
    }

    @Override
    public Set<Category> categories() {
        return categories;
    }

    @Override
    public List<BundleRef> bundles() {
        return List.of(bundle);
    }

    @Override
    public CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
        long start = System.nanoTime();
        return switch (part.content()) {
            case PartContent.Text(String text) -> classify(part, text, deadline, start);
            case PartContent.Unavailable(FailureReason reason, String detail) ->
                done(new PartResult.Failed(part.id(), part.modality(), reason, detail, Duration.ZERO));
            case PartContent.Media media ->
                done(new PartResult.Failed(
                        part.id(),
                        part.modality(),
                        FailureReason.UNDECODABLE,
                        "The part carries media, not text.",
                        Duration.ZERO));
        };
    }

    /** Why this text would not be scored, if so: it is empty, has no letter, or is in a language never learnt. */
    public Optional<AbstentionReason> abstention(String text) {
        return gate.abstention(text);
    }

    /**
     * Scores text that came from elsewhere, such as a transcript.
     *
     * @return one signal per category, spans in UTF-16 offsets of {@code text}; no signal where {@link #abstention} has
     *     a reason or the text has no words, which is missing evidence and not a low score. Completes exceptionally
     *     with {@link OverloadedException}, {@link DeadlinePassedException}, {@link TimeoutException} or, for text
     *     longer than {@link #LONGEST_TEXT}, {@link IllegalArgumentException}.
     */
    public CompletableFuture<List<Signal>> score(String text, Deadline deadline) {
        if (text.length() > LONGEST_TEXT) {
            return CompletableFuture.failedFuture(new IllegalArgumentException(tooLong(text)));
        }
        if (deadline.passed(clock)) {
            return CompletableFuture.failedFuture(new TimeoutException("the deadline had passed"));
        }
        if (abstention(text).isPresent()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return scorer.score(text, deadline).orTimeout(deadline.remaining(clock).toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<PartResult> classify(Part part, String text, Deadline deadline, long start) {
        return score(text, deadline).handle((signals, fault) -> {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            if (fault != null) {
                return failed(part, text, fault, elapsed);
            }
            return signals.isEmpty()
                    ? new PartResult.Abstained(
                            part.id(), part.modality(), abstention(text).orElse(AbstentionReason.EMPTY_TEXT), elapsed)
                    : new PartResult.Scored(part.id(), part.modality(), signals, List.of(), elapsed);
        });
    }

    private static PartResult failed(Part part, String text, Throwable fault, Duration elapsed) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (text.length() > LONGEST_TEXT) {
            return new PartResult.Failed(part.id(), part.modality(), FailureReason.TOO_LARGE, tooLong(text), elapsed);
        }
        if (cause instanceof TimeoutException || cause instanceof DeadlinePassedException) {
            return new PartResult.Failed(
                    part.id(), part.modality(), FailureReason.TIMEOUT, "The text was not scored in time.", elapsed);
        }
        String detail = cause instanceof OverloadedException || cause instanceof CancellationException
                ? "The text classifier is busy or closing; try again later."
                : "The text classifier failed on this text.";
        return new PartResult.Failed(part.id(), part.modality(), FailureReason.CLASSIFIER_UNAVAILABLE, detail, elapsed);
    }

    private static String tooLong(String text) {
        return "The text has " + text.length() + " characters; at most " + LONGEST_TEXT + " are scored.";
    }

    private static CompletableFuture<PartResult> done(PartResult result) {
        return CompletableFuture.completedFuture(result);
    }

    /** All inputs of a batch in one pass, cut apart again. */
    private static <R> List<List<R>> atOnce(List<List<int[]>> inputs, Function<List<int[]>, List<R>> scores) {
        List<R> rows = scores.apply(inputs.stream().flatMap(List::stream).toList());
        List<List<R>> outputs = new ArrayList<>(inputs.size());
        int from = 0;
        for (List<int[]> input : inputs) {
            outputs.add(rows.subList(from, from + input.size()));
            from += input.size();
        }
        return outputs;
    }

    @Override
    public void close() {
        ngrams.close();
        encoder.close();
        model.close();
    }
}
