package io.gatehouse.eval.drift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far what comes in has moved.
 *
 * @param reference the time that the recent one is compared with
 * @param snapshot what scores are compared with instead of those of the reference, where there is one
 * @param categories those that were scored on either side
 * @param rates of parts that were abstained from, and of those that failed
 */
public record DriftReport(
        Instant at,
        WindowFacts reference,
        WindowFacts recent,
        Optional<Snapshot> snapshot,
        List<CategoryDrift> categories,
        InputDrift inputs,
        List<RateDrift> rates) {

    public DriftReport {
        categories = List.copyOf(categories);
        rates = List.copyOf(rates);
    }

    /** Whether the scores that are compared were all made by the same bundles, so that a shift is none of theirs. */
    public boolean sameBundles() {
        return snapshot.map(Snapshot::bundles)
                .map(bundles -> recent.bundles().containsAll(bundles))
                .orElseGet(() -> recent.bundles().equals(reference.bundles()));
    }
}
