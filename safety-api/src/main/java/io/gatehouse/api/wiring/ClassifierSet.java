package io.gatehouse.api.wiring;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import java.util.List;
import java.util.Map;

/** The classifiers in use, at most one per modality; warm when they are here. */
public record ClassifierSet(Map<Modality, Classifier> byModality) implements AutoCloseable {

    public ClassifierSet {
        byModality = Map.copyOf(byModality);
    }

    List<BundleRef> bundles() {
        return byModality.values().stream()
                .flatMap(classifier -> classifier.bundles().stream())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        byModality.values().forEach(Classifier::close);
    }
}
