package io.gatehouse.eval.figure;

import io.gatehouse.eval.dataset.FunctionalDataset;
import io.gatehouse.eval.run.ItemResult;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what the figures are broken down. */
final class SliceChoice {

    /** A slice for each author would be a slice of one. */
    private static final int MOST_VALUES = 20;

    /** Functions have a table of their own. */
    private static final Set<String> OF_SUITES = Set.of(FunctionalDataset.FUNCTION, FunctionalDataset.EXPECTED);

    private SliceChoice() {}

    /** All items, then the slices by dimension, the largest first. */
    static List<Slice> of(List<ItemResult> items) {
        Map<String, List<Slice>> byDimension = items.stream()
                .flatMap(item -> item.slices().entrySet().stream())
                .filter(slice -> !OF_SUITES.contains(slice.getKey()))
                .map(slice -> new Slice(slice.getKey(), slice.getValue()))
                .collect(Collectors.groupingBy(Slice::dimension, TreeMap::new, Collectors.toList()));
        return Stream.concat(Stream.of(Slice.ALL), byDimension.values().stream().flatMap(SliceChoice::largest))
                .toList();
    }

    private static Stream<Slice> largest(List<Slice> occurrences) {
        Map<Slice, Long> sizes =
                occurrences.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<Slice, Long>comparingByValue()
                        .reversed()
                        .thenComparing(size -> size.getKey().value(), Comparator.naturalOrder()))
                .limit(MOST_VALUES)
                .map(Map.Entry::getKey);
    }
}
