package io.gatehouse.eval.figure;

import io.gatehouse.eval.run.ItemResult;

/** Some of the items, by what they have in common. */
public record Slice(String dimension, String value) {

    public static final Slice ALL = new Slice("all", "all items");

    public boolean coversAll() {
        return equals(ALL);
    }

    boolean holds(ItemResult item) {
        return coversAll() || item.slices().holds(dimension, value);
    }

    @Override
    public String toString() {
        return coversAll() ? value : dimension + ": " + value;
    }
}
