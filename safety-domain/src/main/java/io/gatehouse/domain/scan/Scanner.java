package io.gatehouse.domain.scan;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyInput;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.PartResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Scans an item: classify every part, fuse, decide. */
public final class Scanner {

    private final Map<Modality, Classifier> classifiers;

    /** @param classifiers at most one per modality; a part of a modality without one is abstained from */
    public Scanner(Map<Modality, Classifier> classifiers) {
        this.classifiers = Map.copyOf(classifiers);
    }

    /** Never completes exceptionally: whatever goes wrong with a part is in the verdict. */
    public CompletableFuture<Verdict> scan(ContentItem item, Policy policy, Deadline deadline) {
        List<CompletableFuture<PartResult>> results =
                item.parts().stream().map(part -> classify(part, deadline)).toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(done -> decide(
                        item,
                        policy,
                        results.stream().map(CompletableFuture::join).toList()));
    }

    private CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
        if (part.content() instanceof PartContent.Unavailable missing) {
            return CompletableFuture.completedFuture(new PartResult.Failed(
                    part.id(), part.modality(), missing.reason(), missing.detail(), Duration.ZERO));
        }
        @Nullable Classifier classifier = classifiers.get(part.modality());
        return classifier == null
                ? CompletableFuture.completedFuture(
                        new PartResult.Abstained(part.id(), part.modality(), AbstentionReason.NO_BUNDLE, Duration.ZERO))
                : asked(classifier, part, deadline);
    }

    /** A classifier that breaks its word, and throws, costs the part that it was asked about and no other. */
    private static CompletableFuture<PartResult> asked(Classifier classifier, Part part, Deadline deadline) {
        return CompletableFuture.completedFuture(classifier)
                .thenCompose(it -> it.classify(part, deadline))
                .exceptionally(fault -> new PartResult.Failed(
                        part.id(),
                        part.modality(),
                        FailureReason.CLASSIFIER_UNAVAILABLE,
                        "The classifier failed on this part.",
                        Duration.ZERO));
    }

    /** Fuses results that are already there and decides: what replay and evaluation call. */
    public static Verdict decide(ContentItem item, Policy policy, List<PartResult> results) {
        PolicyInput input =
                PolicyInput.of(item.contentType(), item.creatorId(), item.territories(), item.language(), results);
        return new Verdict(results, input.scores(), input.coverage(), policy.decide(input));
    }
}
