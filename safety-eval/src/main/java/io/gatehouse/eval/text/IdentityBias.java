package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.OperatingPoint;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.metric.Ranking;
import io.gatehouse.eval.metric.ScoredLabels;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Whether the naming of a group of people is taken for hate of it.
 *
 * <p>Borkan et al., "Nuanced metrics for measuring unintended bias with real data for text classification", 2019: the
 * subgroup AUC is that of the texts which name the group; BPSN sets harmless texts which name it against hateful texts
 * which name others, BNSP the reverse; a generalised mean with the power -5 sums groups up. Dixon et al., "Measuring
 * and mitigating unintended bias in text classification", 2018: the false positive equality difference is the sum over
 * groups of the distance between a group's false positive rate and that of all; the false negative one likewise.
 */
final class IdentityBias {

    private static final double POWER = -5;

    /**
     * A text which names a group.
     *
     * @param score of hate, in 0..1
     * @param hateful the truth
     */
    record Item(String identity, double score, boolean hateful) {}

    /** Figures of one group. */
    record Group(
            String identity,
            int size,
            OptionalDouble subgroup,
            OptionalDouble bpsn,
            OptionalDouble bnsp,
            Proportion falsePositives,
            Proportion falseNegatives) {}

    private final List<Item> items;
    private final List<Group> groups;

    IdentityBias(List<Item> items) {
        this.items = List.copyOf(items);
        this.groups = items.stream()
                .map(Item::identity)
                .distinct()
                .sorted()
                .map(this::group)
                .toList();
    }

    static IdentityBias of(List<ScoredText> texts, List<Category> categories) {
        return new IdentityBias(texts.stream()
                .filter(ScoredText::isScored)
                .filter(text -> text.item().labels().containsKey(Category.HATE))
                .flatMap(text -> text.item().identity().stream()
                        .map(identity -> new Item(
                                identity,
                                text.score(categories, Category.HATE),
                                text.item().labels().getOrDefault(Category.HATE, false))))
                .toList());
    }

    List<Group> groups() {
        return groups;
    }

    private Group group(String identity) {
        Predicate<Item> named = item -> item.identity().equals(identity);
        return new Group(
                identity,
                (int) items.stream().filter(named).count(),
                auc(named),
                auc(item -> named.test(item) != item.hateful()),
                auc(item -> named.test(item) == item.hateful()),
                falsePositives(named),
                falseNegatives(named));
    }

    private OptionalDouble auc(Predicate<Item> chosen) {
        return Ranking.auroc(labels(items.stream().filter(chosen)));
    }

    private Proportion falsePositives(Predicate<Item> chosen) {
        return point(chosen).falseAlarms();
    }

    private Proportion falseNegatives(Predicate<Item> chosen) {
        Proportion found = point(chosen).recall();
        return new Proportion(found.trials() - found.successes(), found.trials());
    }

    private OperatingPoint point(Predicate<Item> chosen) {
        return OperatingPoint.at(
                CategoryFigures.OPERATING_POINT, labels(items.stream().filter(chosen)));
    }

    private static ScoredLabels labels(Stream<Item> chosen) {
        List<Item> list = chosen.toList();
        double[] scores = list.stream().mapToDouble(Item::score).toArray();
        boolean[] labels = new boolean[scores.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = list.get(i).hateful();
        }
        return ScoredLabels.of(scores, labels);
    }

    OptionalDouble overall() {
        return auc(item -> true);
    }

    double falsePositiveEqualityDifference() {
        return equalityDifference(Group::falsePositives, falsePositives(item -> true));
    }

    double falseNegativeEqualityDifference() {
        return equalityDifference(Group::falseNegatives, falseNegatives(item -> true));
    }

    /** A group that has no such texts has no rate and adds nothing. */
    private double equalityDifference(Function<Group, Proportion> rate, Proportion all) {
        double ofAll = all.value().orElse(0);
        return groups.stream()
                .flatMapToDouble(group -> rate.apply(group).value().stream())
                .map(ofGroup -> Math.abs(ofGroup - ofAll))
                .sum();
    }

    static double powerMean(double[] values) {
        return Math.pow(
                Arrays.stream(values)
                        .map(value -> Math.pow(value, POWER))
                        .average()
                        .orElse(Double.NaN),
                1 / POWER);
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Group group : groups) {
            rows.add(List.of(
                    group.identity(),
                    Integer.toString(group.size()),
                    Table.number(group.subgroup()),
                    Table.number(group.bpsn()),
                    Table.number(group.bnsp()),
                    Table.share(group.falsePositives()),
                    Table.share(group.falseNegatives())));
        }
        rows.add(summary("lowest", values -> Arrays.stream(values).min().orElse(Double.NaN)));
        rows.add(summary("mean, power -5", IdentityBias::powerMean));
        rows.add(List.of(
                "all",
                Integer.toString(items.size()),
                Table.number(overall()),
                "",
                "",
                Table.share(falsePositives(item -> true)),
                Table.share(falseNegatives(item -> true))));
        return new Table(
                "Identity-term bias of hate",
                "Held-back sentences of the project that name a group of people, hateful and harmless. Subgroup, BPSN and"
                        + " BNSP AUC after Borkan et al. (2019). The false positive equality difference (Dixon et al., 2018)"
                        + " is " + Table.number(falsePositiveEqualityDifference())
                        + ", the false negative equality difference "
                        + Table.number(falseNegativeEqualityDifference()) + ", both summed over " + groups.size()
                        + " groups.",
                List.of(
                        "group",
                        "n",
                        "subgroup AUC",
                        "BPSN AUC",
                        "BNSP AUC",
                        "false positives at 0.5",
                        "false negatives at 0.5"),
                rows);
    }

    private List<String> summary(String name, ToDoubleFunction<double[]> of) {
        return List.of(
                name,
                "",
                Table.number(of.applyAsDouble(values(Group::subgroup))),
                Table.number(of.applyAsDouble(values(Group::bpsn))),
                Table.number(of.applyAsDouble(values(Group::bnsp))),
                "",
                "");
    }

    private double[] values(Function<Group, OptionalDouble> figure) {
        return groups.stream()
                .flatMapToDouble(group -> figure.apply(group).stream())
                .toArray();
    }
}
