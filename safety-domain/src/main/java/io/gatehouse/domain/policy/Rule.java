package io.gatehouse.domain.policy;

import io.gatehouse.domain.fusion.CategoryScore;
import io.gatehouse.domain.policy.condition.Condition;
import io.gatehouse.domain.policy.condition.Condition.Outcome;
import io.gatehouse.domain.policy.condition.Condition.Threshold;
import io.gatehouse.domain.policy.condition.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rule of a policy. It fires where its threshold is reached and its condition holds, as far as it has them.
 *
 * @param because one sentence for people
 */
record Rule(
        String id,
        Action action,
        Optional<Threshold> threshold,
        Optional<Condition> when,
        Optional<String> label,
        String because) {

    /** What comes of a rule that fires: why the item cannot simply be allowed, and what to label it with. */
    record Firing(Reason reason, Optional<String> label) {}

    RuleText text() {
        return new RuleText(
                id,
                action,
                threshold.map(Threshold::category),
                threshold.map(Threshold::atLeast),
                when.map(Condition::source).map(String::strip),
                label,
                because);
    }

    Optional<Firing> judge(PolicyInput input, Facts facts) {
        if (threshold.isPresent() && !reached(threshold.get(), input)) {
            return Optional.empty();
        }
        Outcome outcome = when.map(condition -> condition.evaluate(facts)).orElseGet(Outcome.Holds::new);
        return switch (outcome) {
            case Outcome.Holds() -> Optional.of(new Firing(reason(action, subject(), input, because), label));
            case Outcome.DoesNotHold() -> Optional.empty();
            case Outcome.Undecided(String why) -> Optional.of(new Firing(undecided(input, why), Optional.empty()));
        };
    }

    Optional<Trigger> trigger() {
        return when.isPresent()
                ? Optional.empty()
                : threshold.map(reached -> new Trigger(id, reached.category(), reached.atLeast(), action));
    }

    /** A condition that fails is evidence that is missing: a person looks, whatever the rule would have done. */
    private Reason undecided(PolicyInput input, String why) {
        return reason(
                Action.REVIEW,
                threshold,
                input,
                "The condition of the rule could not be worked out (" + why + "), so a person has to look.");
    }

    private Optional<Threshold> subject() {
        return threshold.or(() -> when.flatMap(Condition::threshold));
    }

    private Reason reason(Action action, Optional<Threshold> subject, PolicyInput input, String explanation) {
        Optional<CategoryScore> score = subject.map(Threshold::category).map(input.scores()::get);
        return new Reason(
                id,
                action,
                subject.map(Threshold::category),
                score.map(CategoryScore::score),
                subject.map(Threshold::atLeast),
                subject.flatMap(reached -> score.map(of -> parts(of, reached.atLeast())))
                        .orElse(List.of()),
                explanation);
    }

    private static boolean reached(Threshold threshold, PolicyInput input) {
        return Optional.ofNullable(input.scores().get(threshold.category()))
                .filter(score -> score.score() >= threshold.atLeast())
                .isPresent();
    }

    private static List<String> parts(CategoryScore score, double atLeast) {
        return score.contributions().entrySet().stream()
                .filter(part -> part.getValue() >= atLeast)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
