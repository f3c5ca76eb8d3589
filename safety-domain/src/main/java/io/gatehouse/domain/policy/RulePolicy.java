package io.gatehouse.domain.policy;

import io.gatehouse.domain.fusion.Coverage;
import io.gatehouse.domain.policy.condition.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A policy whose rules were read from YAML. Every rule is asked; the strictest that fires decides. */
record RulePolicy(PolicyRef ref, String source, Action missingEvidence, List<Rule> asked, List<Obligation> obligations)
        implements Policy {

    @Override
    public List<Trigger> triggers() {
        return asked.stream().flatMap(rule -> rule.trigger().stream()).toList();
    }

    @Override
    public List<RuleText> rules() {
        return Stream.concat(asked.stream().map(Rule::text), Stream.of(ofMissingEvidence()))
                .toList();
    }

    private RuleText ofMissingEvidence() {
        return new RuleText(
                MISSING_EVIDENCE,
                missingEvidence,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Something was not looked at, or not in every respect.");
    }

    @Override
    public Decision decide(PolicyInput input) {
        Facts facts = new Facts(input);
        List<Reason> reasons = new ArrayList<>();
        SortedSet<String> labels = new TreeSet<>();
        for (Rule rule : asked) {
            rule.judge(input, facts).ifPresent(firing -> {
                reasons.add(firing.reason());
                firing.label().ifPresent(labels::add);
            });
        }
        if (!input.coverage().complete()) {
            reasons.add(missing(input.coverage()));
        }
        reasons.sort(Comparator.comparing(Reason::action).reversed());
        return Decision.of(reasons, labels, ref);
    }

    private Reason missing(Coverage coverage) {
        return new Reason(
                MISSING_EVIDENCE,
                missingEvidence,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                coverage.missing(),
                "Not looked at, or not in every respect: " + String.join(", ", coverage.missing()) + '.');
    }
}
