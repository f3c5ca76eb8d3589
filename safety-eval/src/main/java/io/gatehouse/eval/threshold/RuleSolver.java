package io.gatehouse.eval.threshold;

import io.gatehouse.domain.policy.Obligation;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.OperatingPoint;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Solves the threshold of one rule from all that it owes: each obligation proposes one from its own items, and all are
 * judged at the one that serves them together.
 */
record RuleSolver(Search search, Function<Obligation, Evidence> evidence) {

    /** A finding for each, in their order. */
    List<Finding> solve(List<Obligation> owed) {
        Map<Obligation, Double> proposed = new HashMap<>();
        owed.forEach(one -> proposal(one).ifPresent(threshold -> proposed.put(one, threshold)));
        return owed.stream()
                .map(one -> proposed.containsKey(one) ? proved(one, common(proposed)) : unproposed(one))
                .toList();
    }

    private OptionalDouble proposal(Obligation owed) {
        return gap(owed).isPresent()
                ? OptionalDouble.empty()
                : search.find(items(Part.SELECTION, owed), owed.target(), risk(owed));
    }

    private double common(Map<Obligation, Double> proposed) {
        return search.common(proposed.values().stream().mapToDouble(Double::doubleValue));
    }

    private Finding proved(Obligation owed, double threshold) {
        Figure selected = selected(owed, threshold);
        OperatingPoint point = OperatingPoint.at(threshold, items(Part.PROOF, owed));
        Figure proved = Figure.below(Part.PROOF, search.share(point), owed.confidence());
        return Finding.at(threshold, owed, List.of(selected, proved), proved.reaches(owed.target()));
    }

    private Finding unproposed(Obligation owed) {
        return gap(owed).map(why -> Finding.without(owed, why)).orElseGet(() -> closest(owed));
    }

    private Finding closest(Obligation owed) {
        double closest = search.closest(items(Part.SELECTION, owed), risk(owed));
        Figure selected = selected(owed, closest);
        return Finding.closestAt(closest, owed, selected, selected.reaches(owed.target()));
    }

    private Figure selected(Obligation owed, double threshold) {
        OperatingPoint point = OperatingPoint.at(threshold, items(Part.SELECTION, owed));
        return Figure.below(Part.SELECTION, search.share(point), 1 - risk(owed));
    }

    private static double risk(Obligation owed) {
        return (1 - owed.confidence()) / PrecisionSearch.SEQUENCES;
    }

    /** Why the parts say nothing about a category, if one of them does not. */
    private Optional<String> gap(Obligation owed) {
        return Stream.of(Part.SELECTION, Part.PROOF)
                .flatMap(part -> gap(part, owed).stream())
                .findFirst();
    }

    private Optional<String> gap(Part part, Obligation owed) {
        String ofThePart = FindingText.item(owed) + " of the " + part + " is labelled ";
        Category category = category(owed);
        Optional<ScoredLabels> items = evidence.apply(owed).of(part, category).filter(some -> some.size() > 0);
        if (items.isEmpty()) {
            return Optional.of("no " + ofThePart + "for " + category);
        }
        if (items.get().positives() == 0) {
            return Optional.of("no " + ofThePart + "as " + category);
        }
        return items.get().negatives() == 0 ? Optional.of("every " + ofThePart + "as " + category) : Optional.empty();
    }

    private ScoredLabels items(Part part, Obligation owed) {
        return evidence.apply(owed).of(part, category(owed)).orElseThrow();
    }

    private static Category category(Obligation owed) {
        return Solution.rule(owed).orElseThrow().category();
    }
}
