package io.gatehouse.api.wiring;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import java.util.List;
import java.util.Map;

/**
 * The classifiers in use, at most one per modality; warm when they are here.
 *
 * @param closing closes them and what they share
 */
public record ClassifierSet(Map<Modality, Classifier> byModality, Runnable closing) implements AutoCloseable {

    public ClassifierSet {
        byModality = Map.copyOf(byModality);
    }

    /** Classifiers that share nothing. */
    public ClassifierSet(Map<Modality, Classifier> byModality) {
        this(byModality, () -> byModality.values().forEach(Classifier::close));
    }

    List<BundleRef> bundles() {
        return byModality.values().stream()
                .flatMap(classifier -> classifier.bundles().stream())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        closing.run();
    }
}
