package io.gatehouse.eval.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the results of two runs together, item by item. */
final class Pairing {

    /** What more there is of one fault is only counted. */
    private static final int MOST_NAMED = 5;

    private final RunResults champion;
    private final RunResults challenger;
    private final List<String> faults = new ArrayList<>();

    private Pairing(RunResults champion, RunResults challenger) {
        this.champion = champion;
        this.challenger = challenger;
    }

    /** @throws FaultyInputException if they are not runs on the same items with the same labels */
    static List<ItemPair> of(RunResults champion, RunResults challenger) {
        return new Pairing(champion, challenger).pairs();
    }

    private List<ItemPair> pairs() {
        snapshots();
        Map<String, ItemResult> before = byId(champion);
        Map<String, ItemResult> after = byId(challenger);
        missing(before, after, challenger);
        missing(after, before, champion);
        List<ItemPair> pairs = before.values().stream()
                .filter(item -> after.containsKey(item.id()))
                .map(item -> new ItemPair(item, after.getOrDefault(item.id(), item)))
                .toList();
        name(
                "labelled otherwise in " + challenger.name() + " than in " + champion.name(),
                pairs.stream()
                        .filter(pair -> !pair.champion()
                                .labels()
                                .equals(pair.challenger().labels()))
                        .map(pair -> pair.champion().id())
                        .toList());
        if (!faults.isEmpty()) {
            throw new FaultyInputException(faults);
        }
        return pairs;
    }

    /** The same ids and labels do not make the same items: their texts may have changed. */
    private void snapshots() {
        Optional<String> before = champion.snapshot();
        Optional<String> after = challenger.snapshot();
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            faults.add(champion.name() + " is of the dataset " + before.get() + " and " + challenger.name() + " of "
                    + after.get() + " (run both on the same snapshot)");
        }
    }

    private void missing(Map<String, ItemResult> there, Map<String, ItemResult> here, RunResults where) {
        name(
                "missing from " + where.name(),
                there.keySet().stream().filter(id -> !here.containsKey(id)).toList());
    }

    private void name(String fault, List<String> ids) {
        if (!ids.isEmpty()) {
            String rest = ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "";
            faults.add(fault + " (run both on the same snapshot): "
                    + String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size()))) + rest);
        }
    }

    private static Map<String, ItemResult> byId(RunResults results) {
        Map<String, ItemResult> byId = new TreeMap<>();
        results.items().forEach(item -> byId.put(item.id(), item));
        return byId;
    }
}
