package io.gatehouse.eval.compare;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the results of a run, item by item, all about hate. */
public final class Runs {

    private final List<ItemResult> items = new ArrayList<>();
    private final String name;

    private Runs(String name) {
        this.name = name;
    }

    public static Runs run(String name) {
        return new Runs(name);
    }

    /** So many items more, of one truth and one score, flagged or not. */
    public Runs with(int times, boolean applies, double score, boolean flagged) {
        return with(times, applies, score, flagged, "en");
    }

    public Runs with(int times, boolean applies, double score, boolean flagged, String language) {
        for (int n = 0; n < times; n++) {
            items.add(item("item-%04d".formatted(items.size()), applies, score, flagged, language));
        }
        return this;
    }

    public RunResults results() {
        return RunResults.of(name, items);
    }

    static ItemResult item(String id, boolean applies, double score, boolean flagged, String language) {
        return new ItemResult(
                id,
                Map.of(Category.HATE, applies),
                Map.of(Category.HATE, score),
                flagged ? Action.BLOCK : Action.ALLOW,
                Optional.of(flagged ? Set.of(Category.HATE) : Set.of()),
                Map.of("language", language),
                "");
    }
}
