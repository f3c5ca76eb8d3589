package io.gatehouse.review.console;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.RuleText;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which signals weigh: the decision rests on their category, or they reach the lowest score at which a rule acts. */
final class Weight {

    private final Set<Category> about;
    private final Map<Category, Double> lowest;

    private Weight(Set<Category> about, Map<Category, Double> lowest) {
        this.about = about;
        this.lowest = lowest;
    }

    static Weight of(Optional<Verdict> verdict, List<RuleText> rules) {
        return new Weight(
                verdict.stream()
                        .flatMap(of -> of.decision().reasons().stream())
                        .flatMap(reason -> reason.category().stream())
                        .collect(toUnmodifiableSet()),
                rules.stream()
                        .filter(rule -> rule.action() != Action.ALLOW)
                        .filter(rule ->
                                rule.category().isPresent() && rule.atLeast().isPresent())
                        .collect(toMap(
                                rule -> rule.category().orElseThrow(),
                                rule -> rule.atLeast().orElseThrow(),
                                Math::min)));
    }

    boolean has(Signal signal) {
        return about.contains(signal.category())
                || Optional.ofNullable(lowest.get(signal.category()))
                        .filter(least -> signal.score() >= least)
                        .isPresent();
    }
}
