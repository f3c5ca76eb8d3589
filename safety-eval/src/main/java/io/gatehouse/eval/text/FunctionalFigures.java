package io.gatehouse.eval.text;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.report.Table;
import io.gatehouse.eval.suite.FunctionalCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the functional suite finds, function by function. */
final class FunctionalFigures {

    /**
     * A case and what came of it.
     *
     * @param score of the case's category, 0 where the bundle does not give it; empty where the classifier abstains
     * @param action of the default policy
     */
    record Outcome(FunctionalCase what, OptionalDouble score, Action action) {

        boolean isAbstained() {
            return score.isEmpty();
        }

        /** Whoever abstains has told nothing, right or wrong. */
        boolean isTold() {
            return score.isPresent() && what.harmful() == (score.getAsDouble() >= CategoryFigures.OPERATING_POINT);
        }

        /** What is abstained from is missing evidence, and goes to a person. */
        boolean isDecidedWell() {
            return what.harmful() == action.atLeast(Action.REVIEW);
        }
    }

    /** A row of the table. */
    private record Function(Category category, String name, boolean harmful) {

        static Function of(FunctionalCase one) {
            return new Function(one.category(), one.function(), one.harmful());
        }
    }

    private FunctionalFigures() {}

    static List<Outcome> outcomes(
            List<FunctionalCase> cases, List<double[]> scores, List<Category> categories, Decisions decisions) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            FunctionalCase one = cases.get(i);
            double[] row = scores.get(i);
            outcomes.add(new Outcome(
                    one,
                    score(row, categories.indexOf(one.category())),
                    decisions.on(one.text(), row).action()));
        }
        return outcomes;
    }

    private static OptionalDouble score(double[] row, int category) {
        return row.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(category < 0 ? 0 : row[category]);
    }

    /** @param leftOut cases that need a lexicon which is not at hand */
    static Table table(List<Outcome> outcomes, int leftOut) {
        Map<Function, List<Outcome>> byFunction = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> Function.of(outcome.what()), LinkedHashMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        byFunction.forEach((function, items) ->
                rows.add(row(function.category().wireName() + ": " + function.name(), function.harmful(), items)));
        rows.addAll(totals(
                "hate, all functions", outcomes, outcome -> outcome.what().category() == Category.HATE));
        rows.addAll(totals("all functions", outcomes, outcome -> true));
        return new Table(
                "Functional suite",
                "Hand-written cases that no model is trained on. \"Told\" is the share, of those that are scored, whose"
                        + " category scores on the right side of 0.5; \"decided\" the share, of all, that the default policy"
                        + " sends to a person or blocks where the case is harmful, and lets pass where it is harmless. A"
                        + " category that the bundle does not give scores 0. \"Abstained\" counts the texts without a score:"
                        + " the policy sends them to a person."
                        + leftOut(leftOut),
                List.of("function", "expected", "n", "told", "decided", "abstained"),
                rows);
    }

    private static String leftOut(int cases) {
        return cases == 0
                ? ""
                : " Left out: " + cases + " cases with a slur, for such words are only in the lexicon of the data"
                        + " folder; add --data DIR.";
    }

    private static List<List<String>> totals(String name, List<Outcome> outcomes, Predicate<Outcome> chosen) {
        Map<Boolean, List<Outcome>> parts = outcomes.stream()
                .filter(chosen)
                .collect(Collectors.partitioningBy(one -> one.what().harmful()));
        return Stream.of(true, false)
                .map(harmful -> row(name, harmful, parts.getOrDefault(harmful, List.of())))
                .toList();
    }

    private static List<String> row(String function, boolean harmful, List<Outcome> items) {
        int abstained = count(items, Outcome::isAbstained);
        return List.of(
                function,
                harmful ? "harmful" : "harmless",
                Integer.toString(items.size()),
                Table.share(new Proportion(count(items, Outcome::isTold), items.size() - abstained)),
                Table.share(new Proportion(count(items, Outcome::isDecidedWell), items.size())),
                Integer.toString(abstained));
    }

    private static int count(List<Outcome> items, Predicate<Outcome> chosen) {
        return (int) items.stream().filter(chosen).count();
    }
}
