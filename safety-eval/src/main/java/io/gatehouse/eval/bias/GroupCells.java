package io.gatehouse.eval.bias;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which groups are named together. Cells have numbers: first each group by itself, then whoever names none of them,
 * then several groups at once.
 */
final class GroupCells {

    private final List<String> names;
    private final List<BitSet> cells = new ArrayList<>();

    GroupCells(List<String> names) {
        this.names = List.copyOf(names);
        for (int group = 0; group < names.size(); group++) {
            cells.add(of(group));
        }
        cells.add(of());
    }

    /** The cell of those that name just these; a new one where nobody did before. */
    int number(Set<String> groups) {
        BitSet members = of(groups.stream()
                .mapToInt(names::indexOf)
                .filter(number -> number >= 0)
                .toArray());
        if (!cells.contains(members)) {
            cells.add(members);
        }
        return cells.indexOf(members);
    }

    private static BitSet of(int... groups) {
        BitSet members = new BitSet();
        IntStream.of(groups).forEach(members::set);
        return members;
    }

    int size() {
        return cells.size();
    }

    boolean namesAny(int cell) {
        return !cells.get(cell).isEmpty();
    }

    boolean isNamed(int cell, int group) {
        return cells.get(cell).get(group);
    }

    /** The cells that are drawn from together: several groups at once, each of which may be named but a few times. */
    List<List<Integer>> strata() {
        List<List<Integer>> strata = new ArrayList<>();
        for (int cell = 0; cell <= names.size(); cell++) {
            strata.add(List.of(cell));
        }
        List<Integer> several = new ArrayList<>();
        for (int cell = names.size() + 1; cell < cells.size(); cell++) {
            several.add(cell);
        }
        strata.add(several);
        return strata;
    }
}
