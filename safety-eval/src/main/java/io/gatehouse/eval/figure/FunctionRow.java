package io.gatehouse.eval.figure;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.FunctionalDataset;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.run.ItemResult;
import io.gatehouse.eval.run.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of one function of a functional suite.
 *
 * @param harmful whether its cases are
 * @param held whether they must not pass without a person: what is harmful, and what there is nothing to judge by
 * @param decided those that the policy sends to a person or blocks where they are to be held, and lets pass where not;
 *     what failed is none of them, for nobody looked
 * @param abstained of these, and sent to a person for it
 * @param labelled of those to be held, what the policy lets pass with a label
 */
public record FunctionRow(
        Category category,
        String function,
        boolean harmful,
        boolean held,
        Proportion decided,
        int abstained,
        int labelled) {

    private record Key(Category category, String function, boolean harmful, boolean held) {}

    /** In the order of the items; none where they are not of a functional suite. */
    static List<FunctionRow> of(List<ItemResult> items) {
        Map<Key, List<ItemResult>> byFunction = items.stream()
                .filter(item -> item.slices().has(FunctionalDataset.FUNCTION)
                        && item.labels().size() == 1)
                .collect(Collectors.groupingBy(FunctionRow::key, LinkedHashMap::new, Collectors.toList()));
        return byFunction.entrySet().stream()
                .map(function -> of(function.getKey(), function.getValue()))
                .toList();
    }

    private static Key key(ItemResult item) {
        Map.Entry<Category, Boolean> label = item.labels().entrySet().iterator().next();
        boolean held = item.slices().holds(FunctionalDataset.EXPECTED, FunctionalDataset.HELD);
        return new Key(
                label.getKey(),
                item.slices().one(FunctionalDataset.FUNCTION).orElse(""),
                label.getValue(),
                label.getValue() || held);
    }

    private static int labelled(Key key, List<ItemResult> items) {
        return key.held()
                ? (int) items.stream()
                        .filter(item -> item.action() == Action.LABEL)
                        .count()
                : 0;
    }

    private static FunctionRow of(Key key, List<ItemResult> items) {
        long decided = items.stream()
                .filter(item -> item.outcome() != Outcome.FAILED)
                .filter(item -> key.held() == item.action().atLeast(Action.REVIEW))
                .count();
        long abstained = items.stream()
                .filter(item -> item.outcome() == Outcome.ABSTAINED)
                .count();
        return new FunctionRow(
                key.category(),
                key.function(),
                key.harmful(),
                key.held(),
                new Proportion((int) decided, items.size()),
                (int) abstained,
                labelled(key, items));
    }
}
