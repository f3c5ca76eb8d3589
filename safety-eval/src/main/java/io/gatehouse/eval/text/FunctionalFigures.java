package io.gatehouse.eval.text;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.suite.FunctionalCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the functional suite finds, function by function. */
final class FunctionalFigures {

    /**
     * A case and what came of it.
     *
     * @param score of the case's category
     * @param action of the default policy
     */
    record Outcome(FunctionalCase what, double score, Action action) {

        boolean isTold() {
            return what.harmful() == (score >= CategoryFigures.OPERATING_POINT);
        }

        boolean isDecidedWell() {
            return what.harmful() == action.atLeast(Action.REVIEW);
        }
    }

    private FunctionalFigures() {}

    static List<Outcome> outcomes(
            List<FunctionalCase> cases, List<double[]> scores, List<Category> categories, Decisions decisions) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            FunctionalCase one = cases.get(i);
            int category = categories.indexOf(one.category());
            double[] row = scores.get(i);
            outcomes.add(new Outcome(
                    one,
                    category < 0 || row.length == 0 ? 0 : row[category],
                    decisions.on(one.text(), row).action()));
        }
        return outcomes;
    }

    static Table table(List<Outcome> outcomes) {
        Map<String, List<Outcome>> byFunction = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.what().category().wireName() + ": "
                                + outcome.what().function(),
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                outcome -> outcome.what().harmful(), LinkedHashMap::new, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(entry -> entry.getValue().entrySet().stream()
                        .map(part -> Map.entry(
                                entry.getKey() + '\u0000' + (part.getKey() ? "harmful" : "harmless"), part.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        List<List<String>> rows = new ArrayList<>();
        byFunction.forEach((name, items) -> rows.add(
                row(name.substring(0, name.indexOf('\u0000')), name.substring(name.indexOf('\u0000') + 1), items)));
        rows.addAll(totals(
                "hate, all functions", outcomes, outcome -> outcome.what().category() == Category.HATE));
        rows.addAll(totals("all functions", outcomes, outcome -> true));
        return new Table(
                "Functional suite",
                "Hand-written cases that no model is trained on. \"Told\" is the share whose category scores on the right"
                        + " side of 0.5; \"decided\" the share that the default policy sends to a person or blocks where"
                        + " the case is harmful, and lets pass where it is harmless.",
                List.of("function", "expected", "n", "told", "decided"),
                rows);
    }

    private static List<List<String>> totals(String name, List<Outcome> outcomes, Predicate<Outcome> chosen) {
        Map<Boolean, List<Outcome>> parts = outcomes.stream()
                .filter(chosen)
                .collect(Collectors.partitioningBy(one -> one.what().harmful()));
        return Stream.of(true, false)
                .map(harmful -> row(name, harmful ? "harmful" : "harmless", parts.getOrDefault(harmful, List.of())))
                .toList();
    }

    private static List<String> row(String function, String expected, List<Outcome> items) {
        return List.of(
                function,
                expected,
                Integer.toString(items.size()),
                Table.share(count(items, Outcome::isTold)),
                Table.share(count(items, Outcome::isDecidedWell)));
    }

    private static Proportion count(List<Outcome> items, Predicate<Outcome> chosen) {
        return new Proportion((int) items.stream().filter(chosen).count(), items.size());
    }
}
