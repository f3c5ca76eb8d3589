package io.gatehouse.domain.signal;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Looks at parts of one modality.
 *
 * <p>The contract, which every implementation's tests inherit: the future never completes exceptionally (a fault is a
 * {@link PartResult.Failed}); the same part gives the same scores; it is done soon after the deadline at the latest,
 * with {@link FailureReason#TIMEOUT} if need be; a queue that is full is {@link FailureReason#CLASSIFIER_UNAVAILABLE}
 * at once.
 */
public interface Classifier extends AutoCloseable {

    Modality modality();

    /** The categories for which this classifier may give signals. */
    Set<Category> categories();

    /** The bundles in use, for the record and for readiness. */
    List<BundleRef> bundles();

    CompletableFuture<PartResult> classify(Part part, Deadline deadline);

    @Override
    void close();
}
