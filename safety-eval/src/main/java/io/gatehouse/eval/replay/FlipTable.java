package io.gatehouse.eval.replay;

import io.gatehouse.domain.policy.Action;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Counts from which action to which, and keeps the first few examples of each flip. */
final class FlipTable {

    private static final Action[] ACTIONS = Action.values();

    private final int mostExamples;
    private final Entry[] entries;

    private static final class Entry {
        private int scans;
        private final List<FlipExample> examples = new ArrayList<>();
    }

    FlipTable(int mostExamples) {
        this.mostExamples = mostExamples;
        entries = Stream.generate(Entry::new)
                .limit((long) ACTIONS.length * ACTIONS.length)
                .toArray(Entry[]::new);
    }

    void add(Action from, Action to, FlipExample example) {
        Entry entry = entry(from, to);
        entry.scans++;
        if (from != to && entry.examples.size() < mostExamples) {
            entry.examples.add(example);
        }
    }

    int scans(Action from, Action to) {
        return entry(from, to).scans;
    }

    int unchanged() {
        return Arrays.stream(ACTIONS).mapToInt(action -> scans(action, action)).sum();
    }

    /** Those that occurred, from the mildest action to the strictest. */
    List<Flips> flips() {
        return Arrays.stream(ACTIONS)
                .flatMap(from -> Arrays.stream(ACTIONS).map(to -> flips(from, to)))
                .filter(flips -> flips.scans() > 0)
                .toList();
    }

    private Flips flips(Action from, Action to) {
        return new Flips(from, to, entry(from, to).scans, entry(from, to).examples);
    }

    private Entry entry(Action from, Action to) {
        return entries[from.ordinal() * ACTIONS.length + to.ordinal()];
    }
}
