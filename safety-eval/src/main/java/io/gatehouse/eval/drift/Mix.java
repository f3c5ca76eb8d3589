package io.gatehouse.eval.drift;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each kind of thing was seen, for example each language. */
public record Mix(SortedMap<String, Long> counts) {

    public Mix {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        counts.forEach((kind, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("a count is at least 0, but \"" + kind + "\" has " + count);
            }
        });
    }

    public static Mix of(Collection<String> seen) {
        SortedMap<String, Long> counts = new TreeMap<>();
        seen.forEach(kind -> counts.merge(kind, 1L, Long::sum));
        return new Mix(counts);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    long count(String kind) {
        return counts.getOrDefault(kind, 0L);
    }

    double share(String kind) {
        return (double) count(kind) / total();
    }
}
