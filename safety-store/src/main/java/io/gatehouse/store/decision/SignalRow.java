package io.gatehouse.store.decision;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.json.JsonColumns;
import jakarta.persistence.Embeddable;

/** One signal; {@code partOrdinal} says of which part of the item, counted from 0. */
@Embeddable
record SignalRow(
        int partOrdinal,
        String category,
        double score,
        String bundleId,
        String bundleVersion,
        String bundleDigest,
        String evidence) {

    static SignalRow of(int partOrdinal, Signal signal) {
        BundleRef bundle = signal.bundle();
        return new SignalRow(
                partOrdinal,
                signal.category().wireName(),
                signal.score(),
                bundle.id(),
                bundle.version(),
                bundle.digest(),
                JsonColumns.write(signal.evidence(), Evidence.class));
    }

    Signal signal() {
        return new Signal(
                Category.named(category),
                score,
                new BundleRef(bundleId, bundleVersion, bundleDigest),
                JsonColumns.read(evidence, Evidence.class));
    }
}
