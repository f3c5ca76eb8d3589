package io.gatehouse.eval.threshold;

import io.gatehouse.domain.policy.Obligation;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyRevision;
import io.gatehouse.domain.policy.ScoreRule;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was proved into the next version of a policy, together with where it comes from.
 *
 * @param provenance of what an obligation was judged on
 */
public record SolvedPolicy(
        Policy policy, Solution solution, Function<Obligation, List<Provenance>> provenance, LocalDate on) {

    /**
     * The next version: thresholds change where they were proved, what came of each obligation stands above it, and all
     * else is as the author left it.
     */
    public Policy next() {
        PolicyRevision revision = PolicyRevision.of(policy);
        for (ScoreRule rule : rules()) {
            revision = threshold(rule, revision);
        }
        for (Finding finding : solution.findings()) {
            revision = revision.note(finding.obligation().id(), notes(finding));
        }
        return revision.next();
    }

    /** Each once, however much it owes. */
    private Set<ScoreRule> rules() {
        Set<ScoreRule> rules = new LinkedHashSet<>();
        solution.findings()
                .forEach(finding -> Solution.rule(finding.obligation()).ifPresent(rules::add));
        return rules;
    }

    private PolicyRevision threshold(ScoreRule rule, PolicyRevision revision) {
        @Nullable Double solved = solution.thresholds().get(rule.id());
        return solved == null
                ? revision
                : revision.threshold(
                        rule.id(), solved, "%s from %s; %s".formatted(on, source(rule), change(rule, solved)));
    }

    private String source(ScoreRule rule) {
        List<String> ids = solution.findings().stream()
                .map(Finding::obligation)
                .filter(owed -> Solution.rule(owed).filter(rule::equals).isPresent())
                .map(Obligation::id)
                .toList();
        return (ids.size() > 1 ? "obligations " : "obligation ") + String.join(" and ", ids);
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
        Stream<String> head = provenance.apply(finding.obligation()).stream().map(this::origin);
        Stream<String> figures = finding.figures().stream().map(figure -> figure.part() + ": " + text.figure(figure));
        return Stream.of(head, Stream.of(found + solution.outcome(finding)), figures)
                .flatMap(lines -> lines)
                .toList();
    }

    private String origin(Provenance from) {
        return "%s on snapshot %s (%s), scored by %s".formatted(on, from.snapshot(), from.digest(), from.bundle());
    }
}
