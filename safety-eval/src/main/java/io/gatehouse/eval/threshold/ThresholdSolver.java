package io.gatehouse.eval.threshold;

import io.gatehouse.domain.policy.Obligation;
import io.gatehouse.domain.policy.Obligation.PrecisionAtLeast;
import io.gatehouse.domain.policy.Obligation.ReviewLoadAtMost;
import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds a threshold for each obligation on the selection part, and proves it on the part that was held back. Pure.
 *
 * <p>Each look at the selection part takes a tenth of the risk that the obligation leaves: precision shares it out
 * among its sequences; and a threshold that were only just good enough on the selection part would fail its proof every
 * other time. The proof is one look at one threshold and takes the whole risk, so that what is met here is met with the
 * confidence that was asked for, whatever happened before. The confidence is that of each obligation by itself.
 */
public final class ThresholdSolver {

    private final Function<Obligation, Evidence> evidence;

    /** @param evidence what an obligation is judged on */
    public ThresholdSolver(Function<Obligation, Evidence> evidence) {
        this.evidence = evidence;
    }

    /** All obligations are judged on the same. */
    public ThresholdSolver(Evidence evidence) {
        this(_ -> evidence);
    }

    /** A finding for each obligation, in their order. Loads are measured with the thresholds that were proved. */
    public Solution solve(List<Obligation> obligations) {
        List<Finding> solved = byRule(obligations).values().stream()
                .flatMap(owed -> new RuleSolver(search(owed.getFirst()), evidence).solve(owed).stream())
                .toList();
        Map<String, Double> thresholds = new Solution(solved).thresholds();
        return new Solution(obligations.stream()
                .map(owed -> owed instanceof ReviewLoadAtMost load ? measured(load, thresholds) : of(owed, solved))
                .toList());
    }

    private static Map<String, List<Obligation>> byRule(List<Obligation> obligations) {
        Map<String, List<Obligation>> byRule = new LinkedHashMap<>();
        obligations.forEach(owed -> Solution.rule(owed)
                .ifPresent(rule -> byRule.computeIfAbsent(rule.id(), _ -> new ArrayList<>())
                        .add(owed)));
        return byRule;
    }

    private static Search search(Obligation owed) {
        return owed instanceof PrecisionAtLeast ? new PrecisionSearch() : new RecallSearch();
    }

    private static Finding of(Obligation owed, List<Finding> solved) {
        return solved.stream()
                .filter(finding -> finding.obligation().equals(owed))
                .findFirst()
                .orElseThrow();
    }

    private Finding measured(ReviewLoadAtMost owed, Map<String, Double> solved) {
        Map<Category, Double> lowest = new EnumMap<>(Category.class);
        owed.rules()
                .forEach(rule ->
                        lowest.merge(rule.category(), solved.getOrDefault(rule.id(), rule.atLeast()), Math::min));
        EverydayScores everyday = evidence.apply(owed).everyday();
        Optional<Category> unscored = lowest.keySet().stream()
                .filter(category -> !everyday.categories().contains(category))
                .findFirst();
        if (unscored.isPresent()) {
            return Finding.without(
                    owed, "no everyday " + FindingText.item(owed) + " has a score for " + unscored.get());
        }
        Figure load = Figure.above(Part.EVERYDAY, everyday.held(lowest), owed.confidence());
        return Finding.of(owed, List.of(load), load.staysBelow(owed.target()));
    }
}
