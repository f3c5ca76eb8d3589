package io.gatehouse.api.wiring;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.review.console.CoverPictures;
import java.util.List;
import java.util.Map;

/**
 * The classifiers in use, at most one per modality; warm when they are here.
 *
 * @param covers takes covers out of sounds and videos, as the classifiers do
 * @param closing closes them and what they share
 */
public record ClassifierSet(Map<Modality, Classifier> byModality, CoverPictures covers, Runnable closing)
        implements AutoCloseable {

    public ClassifierSet {
        byModality = Map.copyOf(byModality);
    }

    /** Classifiers that share nothing. */
    public ClassifierSet(Map<Modality, Classifier> byModality) {
        this(byModality, CoverPictures.NONE, () -> byModality.values().forEach(Classifier::close));
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
