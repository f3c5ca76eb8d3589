package io.gatehouse.eval.dataset;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The slices that an item is in: of each dimension a value, and of {@link #IDENTITY} as many as the item names.
 *
 * @param values by dimension, sorted; never none
 */
public record SliceValues(SortedMap<String, SortedSet<String>> values) {

    /** The groups of people that an item names. */
    public static final String IDENTITY = "identity";

    public static final SliceValues NONE = new SliceValues(new TreeMap<>());

    public SliceValues {
        SortedMap<String, SortedSet<String>> copies = new TreeMap<>();
        values.forEach(
                (dimension, some) -> copies.put(dimension, Collections.unmodifiableSortedSet(new TreeSet<>(some))));
        if (copies.values().stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("a slice has a value, but one of " + copies.keySet() + " has none");
        }
        values = Collections.unmodifiableSortedMap(copies);
    }

    /** One value of each dimension. */
    public static SliceValues of(Map<String, String> values) {
        SortedMap<String, SortedSet<String>> each = new TreeMap<>();
        values.forEach((dimension, value) -> each.put(dimension, new TreeSet<>(Set.of(value))));
        return new SliceValues(each);
    }

    /** With this value beside those that the dimension has. */
    public SliceValues and(String dimension, String value) {
        SortedMap<String, SortedSet<String>> more = new TreeMap<>(values);
        SortedSet<String> both = new TreeSet<>(all(dimension));
        both.add(value);
        more.put(dimension, both);
        return new SliceValues(more);
    }

    /** With this value where the dimension has none. */
    public SliceValues orElse(String dimension, String value) {
        return has(dimension) ? this : and(dimension, value);
    }

    public boolean has(String dimension) {
        return values.containsKey(dimension);
    }

    public boolean holds(String dimension, String value) {
        return all(dimension).contains(value);
    }

    public Set<String> all(String dimension) {
        return values.getOrDefault(dimension, Collections.emptySortedSet());
    }

    /** Of a dimension that has one value at most. */
    public Optional<String> one(String dimension) {
        return all(dimension).stream().findFirst();
    }

    public void forEach(BiConsumer<String, String> each) {
        values.forEach((dimension, some) -> some.forEach(value -> each.accept(dimension, value)));
    }

    /** Digests of built-in datasets are taken of this. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(slice -> slice.getKey()
                        + '='
                        + (slice.getValue().size() == 1 ? slice.getValue().getFirst() : slice.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
