package io.gatehouse.eval.summary;

import io.gatehouse.eval.figure.BiasRow;
import io.gatehouse.eval.figure.CategoryBias;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.report.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether groups of people are treated alike, as people read it. */
record BiasTables(List<CategoryBias> bias) {

    private static final String WHAT = "Items that name a group of people (slice \"" + CategoryBias.DIMENSION + "\"). "
            + "Subgroup AUC: how well the category is told among those that name the group; BPSN: harmless ones that"
            + " name it against harmful ones that name others, low where the name alone raises scores; BNSP the reverse"
            + " (Borkan et al., 2019).";

    /** None where no item names a group; groups one by one where some can be told. */
    List<Table> tables() {
        if (bias.isEmpty()) {
            return List.of();
        }
        return told().findAny().isPresent() ? List.of(summary(), groups()) : List.of(summary());
    }

    /** Twenty rows that say there is not enough data say no more than one. */
    private Stream<CategoryBias> told() {
        return bias.stream()
                .filter(one -> one.groups().stream().anyMatch(row -> row.subgroup() instanceof Estimate.Known));
    }

    private Table summary() {
        return new Table(
                "Identity terms",
                WHAT + " Over groups that have enough, a mean with the power -5, in which the lowest weighs most; n is"
                        + " how many groups. The equality differences (Dixon et al., 2018) sum up how far each group's"
                        + " false positive or false negative rate lies from that of all: 0 is alike; their intervals begin"
                        + " at 0 where groups that are alike would show as much. Ranges are 95 % intervals by bootstrap.",
                List.of(
                        "category",
                        "items",
                        "subgroup AUC",
                        "BPSN AUC",
                        "BNSP AUC",
                        "false positive equality difference",
                        "false negative equality difference"),
                bias.stream().map(BiasTables::cells).toList());
    }

    private static List<String> cells(CategoryBias one) {
        return Stream.concat(
                        Stream.of(one.category().wireName(), Integer.toString(one.items())),
                        Stream.of(
                                        one.subgroup(),
                                        one.bpsn(),
                                        one.bnsp(),
                                        one.falsePositiveDifference(),
                                        one.falseNegativeDifference())
                                .map(EstimateText::of))
                .toList();
    }

    private Table groups() {
        return new Table(
                "Identity terms, group by group",
                "Categories of which some group has enough; report.json has the others too. False positives are harmless items for which the policy acts because of the category, false negatives"
                        + " harmful ones for which it does not. AUCs have intervals by bootstrap, rates exact ones; fewer"
                        + " than " + Estimate.ENOUGH + " of a kind are \"" + Estimate.NOT_ENOUGH_DATA + "\".",
                List.of(
                        "category",
                        "group",
                        "items",
                        "subgroup AUC",
                        "BPSN AUC",
                        "BNSP AUC",
                        "false positives",
                        "false negatives"),
                told().flatMap(one -> one.groups().stream().map(row -> cells(one, row)))
                        .toList());
    }

    private static List<String> cells(CategoryBias of, BiasRow row) {
        return Stream.concat(
                        Stream.of(of.category().wireName(), row.group(), Integer.toString(row.items())),
                        Stream.of(row.subgroup(), row.bpsn(), row.bnsp(), row.falsePositives(), row.falseNegatives())
                                .map(EstimateText::of))
                .toList();
    }

    /** For each category that can be told in some group. */
    List<Plot> plots() {
        return told().flatMap(BiasTables::plots).toList();
    }

    private static Stream<Plot> plots(CategoryBias one) {
        return Stream.of(
                plot(one, "Subgroup AUC", BiasRow::subgroup),
                plot(one, "BPSN AUC", BiasRow::bpsn),
                plot(one, "BNSP AUC", BiasRow::bnsp));
    }

    private static Plot plot(CategoryBias one, String name, Function<BiasRow, Estimate> figure) {
        return ForestPlot.plot(
                name + " of " + one.category(),
                name + " of " + one.category() + ", by group, with 95 % intervals.",
                one.groups().stream()
                        .map(row -> new ForestPlot.Entry(
                                row.group() + ", n = " + row.items(), Optional.of(figure.apply(row))))
                        .toList());
    }
}
