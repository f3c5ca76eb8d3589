package io.gatehouse.domain.policy;

import io.gatehouse.domain.content.Modality;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds a policy from a draft that has passed every check. */
record PolicyBuilder(PolicyDraft draft, Conditions conditions, String source) {

    private static final double USUAL_CONFIDENCE = 0.95;

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
                draft.rules().stream().map(this::rule).toList(),
                draft.obligations().stream().map(this::obligation).toList());
    }

    private Obligation obligation(Section obligation) {
        String id = text(obligation, Key.ID);
        double confidence = obligation
                .get(Key.CONFIDENCE)
                .map(given -> Double.parseDouble(given.text()))
                .orElse(USUAL_CONFIDENCE);
        Optional<Modality> modality = obligation
                .get(Key.MODALITY)
                .map(given -> Modality.valueOf(given.text().toUpperCase(Locale.ROOT)));
        if (obligation.get(Key.REVIEW_LOAD_AT_MOST).isPresent()) {
            List<ScoreRule> rules = obligation.list(Key.RULES).stream()
                    .map(rule -> scoreRule(rule.text()))
                    .toList();
            return new Obligation.ReviewLoadAtMost(
                    id, rules, share(obligation, Key.REVIEW_LOAD_AT_MOST), confidence, modality);
        }
        ScoreRule rule = scoreRule(text(obligation, Key.RULE));
        return obligation.get(Key.PRECISION_AT_LEAST).isPresent()
                ? new Obligation.PrecisionAtLeast(
                        id, rule, share(obligation, Key.PRECISION_AT_LEAST), confidence, modality)
                : new Obligation.RecallAtLeast(id, rule, share(obligation, Key.RECALL_AT_LEAST), confidence, modality);
    }

    private static double share(Section obligation, String key) {
        return Double.parseDouble(text(obligation, key));
    }

    private ScoreRule scoreRule(String id) {
        Section rule = draft.rule(id).orElseThrow();
        return new ScoreRule(
                id, Category.named(text(rule, Key.CATEGORY)), Double.parseDouble(text(rule, Key.AT_LEAST)));
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
