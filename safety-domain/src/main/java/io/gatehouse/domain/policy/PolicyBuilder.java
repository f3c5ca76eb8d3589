package io.gatehouse.domain.policy;

import io.gatehouse.domain.policy.check.Key;
import io.gatehouse.domain.policy.check.PolicyDraft;
import io.gatehouse.domain.policy.check.Scalar;
import io.gatehouse.domain.policy.check.Section;
import io.gatehouse.domain.policy.condition.Condition;
import io.gatehouse.domain.policy.condition.Condition.Threshold;
import io.gatehouse.domain.policy.condition.Conditions;
import io.gatehouse.domain.policy.condition.Conditions.Compiled;
import io.gatehouse.domain.taxonomy.Category;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Builds a policy from a draft that has passed every check. */
record PolicyBuilder(PolicyDraft draft, Conditions conditions, String source) {

    Policy build() {
        Section head = draft.head();
        PolicyRef ref = new PolicyRef(text(head, Key.NAME), Integer.parseInt(text(head, Key.VERSION)), digest());
        Action missingEvidence = head.get(Key.MISSING_EVIDENCE)
                .map(action -> Action.valueOf(action.text()))
                .orElse(Action.REVIEW);
        return new RulePolicy(
                ref,
                source,
                missingEvidence,
                draft.rules().stream().map(this::rule).toList());
    }

    private Rule rule(Section rule) {
        Optional<Threshold> threshold = rule.get(Key.CATEGORY)
                .map(category ->
                        new Threshold(Category.named(category.text()), Double.parseDouble(text(rule, Key.AT_LEAST))));
        return new Rule(
                text(rule, Key.ID),
                Action.valueOf(text(rule, Key.ACTION)),
                threshold,
                rule.get(Key.WHEN).map(this::condition),
                rule.get(Key.LABEL).map(Scalar::text),
                rule.get(Key.BECAUSE).map(because -> because.text().strip()).orElseGet(() -> because(threshold)));
    }

    private Condition condition(Scalar when) {
        return switch (conditions.compile(when.text())) {
            case Compiled.Sound(Condition condition) -> condition;
            case Compiled.Faulty(var problems) -> throw new IllegalStateException("not checked: " + problems);
        };
    }

    private static String because(Optional<Threshold> threshold) {
        return threshold
                .map(reached -> "The score of " + reached.category() + " is at least " + reached.atLeast() + '.')
                .orElse("The condition of the rule holds.");
    }

    private static String text(Section section, String key) {
        return section.get(key).orElseThrow().text();
    }

    private String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
