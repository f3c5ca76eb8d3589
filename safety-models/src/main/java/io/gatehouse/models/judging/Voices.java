package io.gatehouse.models.judging;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Signals of one model on several texts of a part: what is said, written and shown below the pictures. */
public final class Voices {

    private record Kind(Category category, BundleRef bundle) {}

    private Voices() {}

    /** One signal for each category and bundle: the highest score, and all evidence, strongest first. */
    public static List<Signal> merged(List<Signal> signals) {
        Map<Kind, Signal> merged = new LinkedHashMap<>();
        signals.forEach(signal -> merged.merge(new Kind(signal.category(), signal.bundle()), signal, Voices::together));
        return List.copyOf(merged.values());
    }

    private static Signal together(Signal one, Signal other) {
        List<Evidence> evidence = Stream.concat(one.evidence().stream(), other.evidence().stream())
                .sorted(Comparator.comparingDouble(Evidence::score).reversed())
                .toList();
        return new Signal(one.category(), Math.max(one.score(), other.score()), one.bundle(), evidence);
    }
}
