package io.gatehouse.api.scan;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Tells of each part as soon as it is done, and not only when all are. */
record ObservedClassifier(Classifier classifier, Consumer<PartResult> observer) implements Classifier {

    @Override
    public Modality modality() {
        return classifier.modality();
    }

    @Override
    public Set<Category> categories() {
        return classifier.categories();
    }

    @Override
    public List<BundleRef> bundles() {
        return classifier.bundles();
    }

    @Override
    public CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
        return classifier.classify(part, deadline).thenApply(result -> {
            observer.accept(result);
            return result;
        });
    }

    /** The classifier belongs to all scans. */
    @Override
    public void close() {}
}
