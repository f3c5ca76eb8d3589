package io.gatehouse.eval.gate;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.compare.RunResults;
import io.gatehouse.eval.compare.Slice;
import java.util.Optional;

/** One thing that must not get worse. */
record Demand(Measure measure, Category category, Optional<Slice> slice, Bound bound) {

    Measured measured(RunResults results) {
        return measure.of(category, results.labelled(category, slice));
    }

    boolean needsChampion() {
        return bound instanceof Bound.NotBelowChampionBy;
    }

    @Override
    public String toString() {
        return measure.wireName() + " of " + category
                + slice.map(some -> " where " + some).orElse("");
    }
}
