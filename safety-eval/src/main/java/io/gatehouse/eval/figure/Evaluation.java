package io.gatehouse.eval.figure;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.Trigger;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.Datasheet;
import io.gatehouse.eval.metric.Bootstrap;
import io.gatehouse.eval.run.ItemResult;
import io.gatehouse.eval.run.Outcome;
import io.gatehouse.eval.run.RunIdentity;
import io.gatehouse.eval.run.RunResults;
import io.gatehouse.models.text.Attack;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All figures of a run.
 *
 * @param abstained how many of the items a bundle had nothing to say of
 * @param failed how many of them could not be looked at
 * @param unscored categories that are labelled and that no item has a score for, because the bundle does not give them
 *     or because nothing could look at the items
 * @param withoutThreshold categories that are labelled and scored but for which the policy has no plain threshold
 * @param decisions slice by slice
 * @param categories category by category, all items before the slices
 * @param curves of the categories that have enough data
 * @param functions of a functional suite; empty for other datasets
 * @param bias category by category, where items name a group of people
 * @param robustness where harmful texts were disguised
 * @param leftOut what of the slices is too small a part of its dimension to be shown
 */
public record Evaluation(
        RunIdentity run,
        Datasheet dataset,
        int items,
        int abstained,
        int failed,
        List<Category> unscored,
        List<Category> withoutThreshold,
        List<DecisionRow> decisions,
        List<CategoryRow> categories,
        List<CategoryCurves> curves,
        List<FunctionRow> functions,
        List<CategoryBias> bias,
        Optional<Robustness> robustness,
        List<LeftOut> leftOut) {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(1);

    /** @param attacks what came of harmful texts in each disguise; none where nobody disguised them */
    public static Evaluation of(
            RunResults results, Datasheet dataset, Policy policy, SortedMap<Attack, List<ItemResult>> attacks) {
        List<ItemResult> items = results.items();
        List<Category> labelled = categories(
                category -> items.stream().anyMatch(item -> item.labels().containsKey(category)));
        List<Category> judged = categories(category -> items.stream().anyMatch(item -> item.isJudgedFor(category)));
        SliceChoice choice = SliceChoice.of(items);
        List<Slice> slices = choice.slices();
        List<CategoryJudge> judges = judged.stream()
                .map(category -> new CategoryJudge(category, policy.triggers(), BOOTSTRAP))
                .toList();
        return new Evaluation(
                results.identity(),
                dataset,
                items.size(),
                count(Outcome.ABSTAINED, items),
                count(Outcome.FAILED, items),
                without(labelled, judged),
                without(
                        judged,
                        policy.triggers().stream().map(Trigger::category).toList()),
                slices.stream()
                        .map(slice -> DecisionRow.of(slice, in(slice, items)))
                        .toList(),
                rows(judges, slices, items),
                judges.stream().flatMap(judge -> judge.curves(items).stream()).toList(),
                FunctionRow.of(items),
                judged.parallelStream()
                        .flatMap(category -> CategoryBias.of(category, slices, items).stream())
                        .toList(),
                attacks.isEmpty() ? Optional.empty() : Optional.of(Robustness.of(items, attacks)),
                choice.leftOut());
    }

    private static int count(Outcome outcome, List<ItemResult> items) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** What of the items has no score, as a sentence; empty where all of them have one. */
    public Optional<String> gaps() {
        return abstained + failed == 0
                ? Optional.empty()
                : Optional.of("of " + items + " items " + abstained + " were abstained from and " + failed
                        + " failed; the policy decided without a score");
    }

    private static List<CategoryRow> rows(List<CategoryJudge> judges, List<Slice> slices, List<ItemResult> items) {
        return judges.parallelStream()
                .flatMap(judge -> slices.stream()
                        .map(slice -> judge.row(slice, in(slice, items)))
                        .filter(row -> row.items() > 0))
                .toList();
    }

    private static List<ItemResult> in(Slice slice, List<ItemResult> items) {
        return items.stream().filter(slice::holds).toList();
    }

    private static List<Category> categories(Predicate<Category> chosen) {
        return Arrays.stream(Category.values()).filter(chosen).toList();
    }

    private static List<Category> without(List<Category> some, List<Category> others) {
        return some.stream().filter(category -> !others.contains(category)).toList();
    }

    /** The figures over all items, one row for each category. */
    public Stream<CategoryRow> overall() {
        return categories.stream().filter(row -> row.slice().coversAll());
    }
}
