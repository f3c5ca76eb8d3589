package io.gatehouse.eval.figure;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.run.ItemResult;
import io.gatehouse.eval.run.Outcome;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the policy made of the items of a slice, labelled or not.
 *
 * @param reviewed the reviewer load, with what was abstained from
 */
public record DecisionRow(
        Slice slice,
        int items,
        Estimate allowed,
        Estimate labelled,
        Estimate reviewed,
        Estimate blocked,
        Estimate abstained,
        Estimate failed) {

    static DecisionRow of(Slice slice, List<ItemResult> items) {
        return new DecisionRow(
                slice,
                items.size(),
                decided(items, Action.ALLOW),
                decided(items, Action.LABEL),
                decided(items, Action.REVIEW),
                decided(items, Action.BLOCK),
                share(items, item -> item.outcome() == Outcome.ABSTAINED),
                share(items, item -> item.outcome() == Outcome.FAILED));
    }

    private static Estimate decided(List<ItemResult> items, Action action) {
        return share(items, item -> item.action() == action);
    }

    private static Estimate share(List<ItemResult> items, Predicate<ItemResult> chosen) {
        return Estimate.share(new Proportion((int) items.stream().filter(chosen).count(), items.size()));
    }
}
