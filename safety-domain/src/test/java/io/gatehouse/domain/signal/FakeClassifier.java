package io.gatehouse.domain.signal;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.taxonomy.Category;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A classifier whose scores the test sets; it keeps the {@link ClassifierContract}. */
public final class FakeClassifier implements Classifier {

    public static final BundleRef BUNDLE = new BundleRef("fake", "1.0.0", "sha256:" + "0".repeat(64));

    private final Modality modality;
    private final Function<Part, Map<Category, Double>> scores;
    private volatile boolean closed;

    /** @param scores what a part is scored with; an empty map says that its bytes cannot be decoded */
    public FakeClassifier(Modality modality, Function<Part, Map<Category, Double>> scores) {
        this.modality = modality;
        this.scores = scores;
    }

    @Override
    public Modality modality() {
        return modality;
    }

    @Override
    public Set<Category> categories() {
        return EnumSet.allOf(Category.class);
    }

    @Override
    public List<BundleRef> bundles() {
        return List.of(BUNDLE);
    }

    @Override
    public CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
        return CompletableFuture.completedFuture(fault(part, deadline).orElseGet(() -> score(part)));
    }

    @Override
    public void close() {
        closed = true;
    }

    private Optional<PartResult> fault(Part part, Deadline deadline) {
        if (closed) {
            return Optional.of(failed(part, FailureReason.CLASSIFIER_UNAVAILABLE, "The classifier is closed."));
        }
        if (deadline.passed(Clock.systemUTC())) {
            return Optional.of(failed(part, FailureReason.TIMEOUT, "The deadline has passed."));
        }
        return part.content() instanceof PartContent.Unavailable missing
                ? Optional.of(failed(part, missing.reason(), missing.detail()))
                : Optional.empty();
    }

    private PartResult score(Part part) {
        List<Signal> signals = scores.apply(part).entrySet().stream()
                .map(score -> new Signal(score.getKey(), score.getValue(), BUNDLE, List.of()))
                .toList();
        return signals.isEmpty()
                ? failed(part, FailureReason.UNDECODABLE, "The bytes cannot be decoded.")
                : new PartResult.Scored(part.id(), modality, signals, List.of(), Duration.ZERO);
    }

    private PartResult failed(Part part, FailureReason reason, String detail) {
        return new PartResult.Failed(part.id(), modality, reason, detail, Duration.ZERO);
    }
}
