package io.gatehouse.eval.figure;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.bias.BiasAuc;
import io.gatehouse.eval.bias.EqualityDifference;
import io.gatehouse.eval.bias.GroupAucs;
import io.gatehouse.eval.bias.GroupRates;
import io.gatehouse.eval.bias.Mention;
import io.gatehouse.eval.bias.Trial;
import io.gatehouse.eval.dataset.SliceValues;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.run.ItemResult;
import java.util.List;
import java.util.Optional;

/**
 * Whether the naming of a group of people is taken for a category of harm, on the items that name one.
 *
 * @param groups those that are slices, the largest first
 * @param subgroup mean over the groups, as the two below
 * @param falsePositiveDifference summed over the groups, as the one below
 */
public record CategoryBias(
        Category category,
        int items,
        List<BiasRow> groups,
        Estimate subgroup,
        Estimate bpsn,
        Estimate bnsp,
        Estimate falsePositiveDifference,
        Estimate falseNegativeDifference) {

    /** The slice that says which groups an item names. */
    public static final String DIMENSION = SliceValues.IDENTITY;

    private static final long SEED = 1;

    public CategoryBias {
        groups = List.copyOf(groups);
    }

    /** Nothing where no item that names a group is harmful, or none is harmless. */
    static Optional<CategoryBias> of(Category category, List<Slice> slices, List<ItemResult> items) {
        List<Mention> mentions = items.stream()
                .filter(item -> item.isJudgedFor(category) && item.slices().has(DIMENSION))
                .map(item -> mention(item, category))
                .toList();
        List<String> groups = slices.stream()
                .filter(slice -> slice.dimension().equals(DIMENSION))
                .map(Slice::value)
                .toList();
        return mentions.stream().map(Mention::positive).distinct().count() < 2
                ? Optional.empty()
                : Optional.of(measured(category, mentions, groups));
    }

    private static Mention mention(ItemResult item, Category category) {
        return new Mention(
                item.slices().all(DIMENSION),
                item.score(category),
                item.isLabelled(category),
                item.flagged().contains(category));
    }

    private static CategoryBias measured(Category category, List<Mention> mentions, List<String> groups) {
        GroupAucs.Estimates aucs = new GroupAucs(mentions, groups).estimates(SEED);
        GroupRates rates = new GroupRates(mentions);
        return new CategoryBias(
                category,
                mentions.size(),
                groups.stream()
                        .map(group -> BiasRow.of(group, aucs, rates))
                        .filter(row -> row.items() > 0)
                        .toList(),
                aucs.mean(BiasAuc.SUBGROUP),
                aucs.mean(BiasAuc.BPSN),
                aucs.mean(BiasAuc.BNSP),
                difference(groups, rates.trials(false)),
                difference(groups, rates.trials(true)));
    }

    private static Estimate difference(List<String> groups, List<Trial> trials) {
        return new EqualityDifference(trials, groups).estimate(SEED);
    }
}
