package io.gatehouse.eval.threshold;

import io.gatehouse.domain.policy.Obligation;
import io.gatehouse.domain.policy.Obligation.PrecisionAtLeast;
import io.gatehouse.domain.policy.Obligation.RecallAtLeast;
import io.gatehouse.domain.policy.Obligation.ReviewLoadAtMost;
import io.gatehouse.domain.policy.ScoreRule;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.OperatingPoint;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Finds a threshold for each obligation on the selection part, and proves it on the part that was held back. Pure.
 *
 * <p>Each look at the selection part takes a tenth of the risk that the obligation leaves: precision shares it out
 * among its sequences; and a threshold that were only just good enough on the selection part would fail its proof every
 * other time. The proof is one look at one threshold and takes the whole risk, so that what is met here is met with the
 * confidence that was asked for, whatever happened before. The confidence is that of each obligation by itself.
 */
public final class ThresholdSolver {

    private final Evidence evidence;

    public ThresholdSolver(Evidence evidence) {
        this.evidence = evidence;
    }

    /** A finding for each obligation, in their order. Loads are measured with the thresholds that were proved. */
    public Solution solve(List<Obligation> obligations) {
        List<Finding> solved = obligations.stream().flatMap(this::solved).toList();
        Map<String, Double> thresholds = new Solution(solved).thresholds();
        return new Solution(obligations.stream()
                .map(owed -> owed instanceof ReviewLoadAtMost load ? measured(load, thresholds) : of(owed, solved))
                .toList());
    }

    private static Finding of(Obligation owed, List<Finding> solved) {
        return solved.stream()
                .filter(finding -> finding.obligation().equals(owed))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Finding> solved(Obligation obligation) {
        return switch (obligation) {
            case PrecisionAtLeast owed -> Stream.of(solved(owed, owed.rule(), new PrecisionSearch()));
            case RecallAtLeast owed -> Stream.of(solved(owed, owed.rule(), new RecallSearch()));
            case ReviewLoadAtMost _ -> Stream.empty();
        };
    }

    private Finding solved(Obligation owed, ScoreRule rule, Search search) {
        Optional<String> gap = Stream.of(Part.SELECTION, Part.PROOF)
                .flatMap(part -> gap(part, rule.category()).stream())
                .findFirst();
        return gap.map(why -> Finding.without(owed, why))
                .orElseGet(() -> solved(
                        owed, search, items(Part.SELECTION, rule.category()), items(Part.PROOF, rule.category())));
    }

    private static Finding solved(Obligation owed, Search search, ScoredLabels selection, ScoredLabels proof) {
        double risk = (1 - owed.confidence()) / PrecisionSearch.SEQUENCES;
        OptionalDouble found = search.find(selection, owed.target(), risk);
        double threshold = found.orElseGet(() -> search.closest(selection, risk));
        Figure selected = Figure.below(Part.SELECTION, search.share(OperatingPoint.at(threshold, selection)), 1 - risk);
        if (found.isEmpty()) {
            return Finding.closestAt(threshold, owed, selected, selected.reaches(owed.target()));
        }
        Figure proved = Figure.below(Part.PROOF, search.share(OperatingPoint.at(threshold, proof)), owed.confidence());
        return Finding.at(threshold, owed, List.of(selected, proved), proved.reaches(owed.target()));
    }

    private Finding measured(ReviewLoadAtMost owed, Map<String, Double> solved) {
        Map<Category, Double> lowest = new EnumMap<>(Category.class);
        owed.rules()
                .forEach(rule ->
                        lowest.merge(rule.category(), solved.getOrDefault(rule.id(), rule.atLeast()), Math::min));
        Optional<Category> unscored = lowest.keySet().stream()
                .filter(category -> !evidence.everyday().categories().contains(category))
                .findFirst();
        if (unscored.isPresent()) {
            return Finding.without(owed, "no everyday item has a score for " + unscored.get());
        }
        Figure load = Figure.above(Part.EVERYDAY, evidence.everyday().held(lowest), owed.confidence());
        return Finding.of(owed, List.of(load), load.staysBelow(owed.target()));
    }

    /** Why a part says nothing about a category, if it does not. */
    private Optional<String> gap(Part part, Category category) {
        Optional<ScoredLabels> items = evidence.of(part, category).filter(some -> some.size() > 0);
        if (items.isEmpty()) {
            return Optional.of("no item of the " + part + " is labelled for " + category);
        }
        if (items.get().positives() == 0) {
            return Optional.of("no item of the " + part + " is labelled as " + category);
        }
        return items.get().negatives() == 0
                ? Optional.of("every item of the " + part + " is labelled as " + category)
                : Optional.empty();
    }

    private ScoredLabels items(Part part, Category category) {
        return evidence.of(part, category).orElseThrow();
    }
}
