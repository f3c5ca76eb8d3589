package io.gatehouse.eval.compare;

import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All that came of one run, by the items' ids. */
public final class RunResults {

    private final String name;
    private final Optional<String> snapshot;
    private final List<ItemResult> items;

    private RunResults(String name, Optional<String> snapshot, List<ItemResult> items) {
        this.name = name;
        this.snapshot = snapshot;
        this.items = items;
    }

    /** Of a dataset that nobody named. */
    public static RunResults of(String name, Collection<ItemResult> items) {
        return of(name, Optional.empty(), items);
    }

    /**
     * @param name by which people know the run
     * @param snapshot which dataset it is of, in which state
     * @throws FaultyInputException if an item is there twice
     */
    public static RunResults of(String name, Optional<String> snapshot, Collection<ItemResult> items) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ItemResult item : items) {
            if (!ids.add(item.id())) {
                faults.add(name + ": the item \"" + item.id() + "\" is there twice; each counts once");
            }
        }
        if (items.isEmpty()) {
            faults.add(name + ": there are no results in it");
        }
        if (!faults.isEmpty()) {
            throw new FaultyInputException(faults);
        }
        return new RunResults(
                name,
                snapshot,
                items.stream().sorted(Comparator.comparing(ItemResult::id)).toList());
    }

    public String name() {
        return name;
    }

    /** Which dataset it is of, in which state; empty where the results do not say so. */
    public Optional<String> snapshot() {
        return snapshot;
    }

    /** Sorted by id. */
    public List<ItemResult> items() {
        return items;
    }

    /** Those that are labelled for the category, of the slice where one is given. */
    public List<ItemResult> labelled(Category category, Optional<Slice> slice) {
        return items.stream()
                .filter(item -> item.labels().containsKey(category))
                .filter(item -> slice.map(item::isIn).orElse(true))
                .toList();
    }

    /** @throws FaultyInputException if the other is no run on the same items with the same labels */
    public void requireSameItemsAs(RunResults other) {
        Pairing.of(other, this);
    }

    /** In the taxonomy's order, those that an item is labelled for. */
    Set<Category> categories() {
        Set<Category> categories = new TreeSet<>();
        items.forEach(item -> categories.addAll(item.labels().keySet()));
        return categories;
    }

    Set<Slice> slices() {
        Set<Slice> slices = new TreeSet<>();
        items.forEach(item -> item.slices().forEach((name, value) -> slices.add(new Slice(name, value))));
        return slices;
    }
}
