package io.gatehouse.eval.dataset;

import io.gatehouse.domain.taxonomy.NearestName;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The columns of a table of items: what an item has ({@code id}, {@code text}, {@code split} and so on), slices
 * ({@code slice:source}), and labels. Territories stand in one cell, with blanks between, and so do groups of people
 * ({@code slice:identity}), with semicolons.
 */
record ItemColumns(List<String> names) {

    private static final String SLICE = "slice:";
    private static final String BETWEEN_GROUPS = ";";
    private static final String LABELS = "labels";
    private static final String SLICES = "slices";
    private static final List<String> KEYS = ItemParser.KEYS.stream()
            .filter(key -> !key.equals(LABELS) && !key.equals(SLICES))
            .toList();
    private static final JsonMapper JSON = JsonMapper.shared();

    ItemColumns {
        names = List.copyOf(names);
    }

    /**
     * @param labels those that the dataset knows
     * @throws UncheckedIOException if columns mean nothing; it names all of them
     */
    void requireMeaning(Set<String> labels) {
        List<String> faults = Stream.concat(strangers(labels), repeated()).toList();
        if (!faults.isEmpty()) {
            throw new UncheckedIOException(new ColumnsException(String.join("; ", faults)));
        }
    }

    private Stream<String> strangers(Set<String> labels) {
        Set<String> known = new TreeSet<>(labels);
        known.addAll(KEYS);
        List<String> strangers = names.stream()
                .filter(column -> !known.contains(column) && !column.startsWith(SLICE))
                .map(column -> "no column is called \"" + column + "\"; " + NearestName.hint(column, known))
                .toList();
        return strangers.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        strangers.stream(),
                        Stream.of("a slice is called " + SLICE
                                + "NAME, and labels to pass over are mapped to none in the descriptor"));
    }

    private Stream<String> repeated() {
        return names.stream()
                .filter(column -> Collections.frequency(names, column) > 1)
                .distinct()
                .map(column -> "the column \"" + column + "\" stands " + Collections.frequency(names, column)
                        + " times; take away all but one, or give each a name of its own, for labels may mean the same"
                        + " in the descriptor");
    }

    /** @param cell of the column with this number; null or empty where it says nothing */
    String json(IntFunction<@Nullable String> cell) {
        ObjectNode item = JSON.createObjectNode();
        for (int i = 0; i < names.size(); i++) {
            @Nullable String value = cell.apply(i);
            if (value != null && !value.isEmpty()) {
                put(item, names.get(i), value);
            }
        }
        return JSON.writeValueAsString(item);
    }

    private static void put(ObjectNode item, String column, String cell) {
        if (column.startsWith(SLICE)) {
            slice(item.withObject('/' + SLICES), column.substring(SLICE.length()), cell);
        } else if (column.equals(ContextReader.TERRITORIES)) {
            ArrayNode codes = item.putArray(column);
            Stream.of(cell.strip().split(" +")).forEach(codes::add);
        } else if (KEYS.contains(column)) {
            item.put(column, cell);
        } else {
            label(item.withObject('/' + LABELS), column, cell.strip());
        }
    }

    private static void slice(ObjectNode slices, String name, String cell) {
        if (name.equals(SliceValues.IDENTITY) && cell.contains(BETWEEN_GROUPS)) {
            ArrayNode groups = slices.putArray(name);
            Stream.of(cell.split(BETWEEN_GROUPS)).forEach(groups::add);
        } else {
            slices.put(name, cell);
        }
    }

    private static void label(ObjectNode labels, String name, String cell) {
        switch (cell) {
            case "1", "true", "True", "TRUE" -> labels.put(name, true);
            case "0", "false", "False", "FALSE" -> labels.put(name, false);
            default -> labels.put(name, cell);
        }
    }
}
