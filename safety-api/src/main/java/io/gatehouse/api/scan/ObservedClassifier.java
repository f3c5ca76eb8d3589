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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of each part as soon as it is done, and not only when all are; of what a classifier throws it tells the log.
 */
record ObservedClassifier(Classifier classifier, Consumer<PartResult> observer) implements Classifier {

    private static final Logger LOG = LoggerFactory.getLogger(ObservedClassifier.class);

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
        return CompletableFuture.completedFuture(classifier)
                .thenCompose(it -> it.classify(part, deadline))
                .whenComplete((result, fault) -> {
                    if (fault != null) {
                        LOG.error("the classifier of {} broke on a part", modality(), fault);
                    } else {
                        observer.accept(result);
                    }
                });
    }

    /** The classifier belongs to all scans. */
    @Override
    public void close() {}
}
