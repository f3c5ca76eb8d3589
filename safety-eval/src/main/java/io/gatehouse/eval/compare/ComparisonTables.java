package io.gatehouse.eval.compare;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A comparison as people read it. */
public record ComparisonTables(ChampionComparison comparison) {

    private static final int LONGEST_EXCERPT = 60;

    /** @param examples how many flips are shown one by one */
    public List<Table> tables(int examples) {
        return List.of(categories(), worse(), flips(), examples(examples));
    }

    private Table categories() {
        return new Table(
                "Categories",
                comparison.champion() + " is the champion, " + comparison.challenger() + " the challenger, on "
                        + comparison.items()
                        + " items. Differences are challenger less champion, with 95 % intervals by"
                        + " a paired bootstrap. Chance is that of as uneven a split of the decisions that only one got"
                        + " right, by McNemar's exact test.",
                List.of(
                        "category",
                        "n",
                        "positives",
                        "AUROC",
                        "difference",
                        "AP",
                        "difference",
                        "only champion right",
                        "only challenger right",
                        "chance"),
                comparison.categories().stream().map(ComparisonTables::category).toList());
    }

    private static List<String> category(CategoryComparison one) {
        List<String> cells = new ArrayList<>(List.of(
                one.category().wireName(),
                Integer.toString(one.decisions().items()),
                Integer.toString(one.positives())));
        cells.addAll(difference(one.auroc()));
        cells.addAll(difference(one.averagePrecision()));
        cells.addAll(decisions(one.decisions()));
        cells.add(Table.number(one.decisions().chance()));
        return cells;
    }

    private static List<String> difference(Difference difference) {
        return switch (difference) {
            case Difference.NotEnoughData none -> List.of("not enough data", "-");
            case Difference.Estimated some ->
                List.of(
                        Table.number(some.champion()) + " to " + Table.number(some.challenger()),
                        String.format(Locale.ROOT, "%+.3f (%+.3f to %+.3f)", some.value(), some.low(), some.high()));
        };
    }

    private static List<String> decisions(McNemar decisions) {
        return List.of(
                Integer.toString(decisions.onlyChampionRight()), Integer.toString(decisions.onlyChallengerRight()));
    }

    private Table worse() {
        return new Table(
                "What got worse",
                "Slices in which the challenger decides a category worse, the surest first. Chance allows for all slices"
                        + " and categories that were looked at (Holm). Without a row, none got worse.",
                List.of(
                        "slice",
                        "category",
                        "n",
                        "more missed",
                        "more false alarms",
                        "only champion right",
                        "only challenger right",
                        "chance"),
                comparison.worse().stream().map(ComparisonTables::slice).toList());
    }

    private static List<String> slice(SliceComparison one) {
        List<String> cells = new ArrayList<>(List.of(
                one.slice().toString(),
                one.category().wireName(),
                Integer.toString(one.decisions().items()),
                Integer.toString(one.missed()),
                Integer.toString(one.falseAlarms())));
        cells.addAll(decisions(one.decisions()));
        cells.add(Table.number(one.chance()));
        return cells;
    }

    private Table flips() {
        SortedMap<Action, SortedMap<Action, Integer>> counts = new TreeMap<>();
        comparison
                .flips()
                .forEach(flip -> counts.computeIfAbsent(flip.from(), any -> new TreeMap<>())
                        .merge(flip.to(), 1, Integer::sum));
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((from, many) ->
                many.forEach((to, count) -> rows.add(List.of(from.name(), to.name(), Integer.toString(count)))));
        return new Table(
                "Flips",
                comparison.flips().size() + " items are decided otherwise; those whose action stays are acted on"
                        + " because of other categories.",
                List.of("champion", "challenger", "items"),
                rows);
    }

    private Table examples(int most) {
        return new Table(
                "Examples of flips",
                "Those that got worse first; at most " + most + ". " + comparison.excerpts(),
                List.of("item", "champion", "challenger", "worse", "better", "excerpt"),
                comparison.flips().stream()
                        .limit(most)
                        .map(flip -> List.of(
                                flip.id(),
                                flip.from().name(),
                                flip.to().name(),
                                names(flip.worse()),
                                names(flip.better()),
                                excerpt(flip)))
                        .toList());
    }

    private static String names(List<Category> categories) {
        return categories.stream().map(Category::wireName).collect(Collectors.joining(", "));
    }

    private static String excerpt(Flip flip) {
        return flip.restricted() ? "(restricted)" : Excerpt.shortened(flip.excerpt(), LONGEST_EXCERPT);
    }
}
