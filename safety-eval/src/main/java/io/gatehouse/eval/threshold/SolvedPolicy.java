package io.gatehouse.eval.threshold;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyRevision;
import io.gatehouse.domain.policy.ScoreRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what was proved into the next version of a policy, together with where it comes from. */
public record SolvedPolicy(Policy policy, Solution solution, Provenance provenance) {

    /**
     * The next version: thresholds change where they were proved, what came of each obligation stands above it, and all
     * else is as the author left it.
     */
    public Policy next() {
        PolicyRevision revision = PolicyRevision.of(policy);
        for (Finding finding : solution.findings()) {
            revision = thresholds(finding, revision).note(finding.obligation().id(), notes(finding));
        }
        return revision.next();
    }

    private PolicyRevision thresholds(Finding finding, PolicyRevision revision) {
        Optional<ScoreRule> rule = Solution.rule(finding.obligation());
        if (!finding.isMet() || rule.isEmpty()) {
            return revision;
        }
        double solved = finding.threshold().orElseThrow();
        String note = "%s from obligation %s; %s"
                .formatted(provenance.on(), finding.obligation().id(), change(rule.get(), solved));
        return revision.threshold(rule.get().id(), solved, note);
    }

    private String change(ScoreRule rule, double solved) {
        int version = policy.ref().version();
        return rule.atLeast() == solved
                ? "the same in version " + version
                : "before, version " + version + " had " + FindingText.plain(rule.atLeast());
    }

    private List<String> notes(Finding finding) {
        FindingText text = new FindingText(finding);
        String found = finding.threshold().isPresent() ? "at " + text.threshold() + ": " : "";
        Stream<String> head = Stream.of(
                "%s on snapshot %s (%s), scored by %s"
                        .formatted(provenance.on(), provenance.snapshot(), provenance.digest(), provenance.bundle()),
                found + text.outcome());
        Stream<String> figures = finding.figures().stream().map(figure -> figure.part() + ": " + text.figure(figure));
        return Stream.concat(head, figures).toList();
    }
}
