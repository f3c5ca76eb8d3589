package io.gatehouse.eval.threshold;

import io.gatehouse.domain.policy.Obligation;
import io.gatehouse.domain.policy.Obligation.PrecisionAtLeast;
import io.gatehouse.domain.policy.Obligation.RecallAtLeast;
import io.gatehouse.domain.policy.ScoreRule;
import io.gatehouse.eval.report.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What came of all obligations, in their order. */
public record Solution(List<Finding> findings) {

    public Solution {
        findings = List.copyOf(findings);
    }

    /** The thresholds that were proved for all that their rule owes, by the id of the rule. */
    public Map<String, Double> thresholds() {
        Map<String, Double> thresholds = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> rule(finding.obligation()).isPresent() && isTakenOver(finding))
                .forEach(finding -> thresholds.put(
                        rule(finding.obligation()).orElseThrow().id(),
                        finding.threshold().orElseThrow()));
        return thresholds;
    }

    /** Whether it is met, and with it whatever else the same rule owes. */
    private boolean isTakenOver(Finding finding) {
        return finding.isMet()
                && findings.stream()
                        .filter(other -> rule(other.obligation()).equals(rule(finding.obligation())))
                        .allMatch(Finding::isMet);
    }

    /** What came of it, and whether that has consequences. */
    String outcome(Finding finding) {
        boolean inVain = finding.isMet() && rule(finding.obligation()).isPresent() && !isTakenOver(finding);
        return new FindingText(finding).outcome()
                + (inVain ? ", but not taken over: something else that the rule owes is not met" : "");
    }

    /** The same for people. */
    public Table table() {
        return new Table(
                "Obligations",
                "The selection part proposes a threshold and the held-back part proves it; bounds are exact and "
                        + "one-sided. A threshold is taken over where its obligation is met.",
                List.of("obligation", "owed", "at-least", "selection part", "held-back part or everyday", "verdict"),
                findings.stream().map(this::row).toList());
    }

    private List<String> row(Finding finding) {
        FindingText text = new FindingText(finding);
        return List.of(
                finding.obligation().id(),
                text.demand(),
                text.threshold(),
                figures(finding, part -> part == Part.SELECTION),
                figures(finding, part -> part != Part.SELECTION),
                outcome(finding));
    }

    private static String figures(Finding finding, Predicate<Part> parts) {
        return finding.figures().stream()
                .filter(figure -> parts.test(figure.part()))
                .map(new FindingText(finding)::figure)
                .findFirst()
                .orElse("-");
    }

    public boolean allMet() {
        return findings.stream().allMatch(Finding::isMet);
    }

    /** The rule whose threshold is solved from this obligation, if there is one. */
    static Optional<ScoreRule> rule(Obligation obligation) {
        return switch (obligation) {
            case PrecisionAtLeast owed -> Optional.of(owed.rule());
            case RecallAtLeast owed -> Optional.of(owed.rule());
            case Obligation.ReviewLoadAtMost _ -> Optional.empty();
        };
    }
}
