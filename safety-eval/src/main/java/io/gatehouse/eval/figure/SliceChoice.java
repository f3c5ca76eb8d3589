package io.gatehouse.eval.figure;

import io.gatehouse.eval.dataset.FunctionalDataset;
import io.gatehouse.eval.run.ItemResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what the figures are broken down.
 *
 * @param slices all items, then the slices by dimension, the largest first
 */
record SliceChoice(List<Slice> slices, List<LeftOut> leftOut) {

    /** A slice for each author would be a slice of one. */
    private static final int MOST_VALUES = 20;

    /** Functions have a table of their own. */
    private static final Set<String> OF_SUITES = Set.of(FunctionalDataset.FUNCTION, FunctionalDataset.EXPECTED);

    static SliceChoice of(List<ItemResult> items) {
        Map<String, List<Slice>> byDimension = items.stream()
                .flatMap(SliceChoice::slices)
                .filter(slice -> !OF_SUITES.contains(slice.dimension()))
                .collect(Collectors.groupingBy(Slice::dimension, TreeMap::new, Collectors.toList()));
        List<Slice> slices = new ArrayList<>(List.of(Slice.ALL));
        List<LeftOut> leftOut = new ArrayList<>();
        byDimension.forEach((dimension, occurrences) -> {
            List<Map.Entry<Slice, Long>> values = largestFirst(occurrences);
            int shown = Math.min(MOST_VALUES, values.size());
            values.subList(0, shown).forEach(value -> slices.add(value.getKey()));
            if (shown < values.size()) {
                long largest = values.get(shown).getValue();
                leftOut.add(new LeftOut(dimension, shown, values.size() - shown, largest));
            }
        });
        return new SliceChoice(List.copyOf(slices), List.copyOf(leftOut));
    }

    private static Stream<Slice> slices(ItemResult item) {
        Stream.Builder<Slice> slices = Stream.builder();
        item.slices().forEach((dimension, value) -> slices.add(new Slice(dimension, value)));
        return slices.build();
    }

    private static List<Map.Entry<Slice, Long>> largestFirst(List<Slice> occurrences) {
        Map<Slice, Long> sizes =
                occurrences.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<Slice, Long>comparingByValue()
                        .reversed()
                        .thenComparing(size -> size.getKey().value(), Comparator.naturalOrder()))
                .toList();
    }
}
