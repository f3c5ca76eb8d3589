package io.gatehouse.domain.policy;

import io.gatehouse.domain.policy.PolicyFaultCases.Case;
import java.util.stream.Stream;

/** Policies with one fault each in an obligation, and what their author is to be told. */
final class ObligationFaultCases {

    /** Eight lines; the obligation begins on the next. */
    private static final String POLICY = PolicyFaultCases.HEAD + """
              - { id: hate-block, category: hate, at-least: 0.9, action: BLOCK }
              - { id: hate-label, category: hate, at-least: 0.9, action: LABEL, label: hate }
              - { id: odd-review, category: hate, at-least: 0.9, when: coverage.complete, action: REVIEW }
            obligations:
            """;

    private ObligationFaultCases() {}

    static Stream<Case> obligations() {
        return Stream.of(
                new Case(
                        "obligations not a list",
                        POLICY + "  a: b\n",
                        9,
                        3,
                        "\"obligations\" is a list",
                        "obligation with"),
                new Case(
                        "an obligation that is a word",
                        POLICY + "  - hate\n",
                        9,
                        5,
                        "an obligation is a list of keys",
                        "- id:"),
                owed("no id", "rule: hate-block, precision-at-least: 0.9", 5, "this obligation has no id", "precision"),
                owed(
                        "an id with capitals",
                        "id: Hate, rule: hate-block, precision-at-least: 0.9",
                        11,
                        "this obligation cannot be \"Hate\"",
                        "lower-case"),
                owed(
                        "an unknown key",
                        "id: a, rule: hate-block, precison-at-least: 0.9, recall-at-least: 0.9",
                        32,
                        "an obligation has no key \"precison-at-least\"",
                        "did you mean \"precision-at-least\"?"),
                owed("nothing owed", "id: a, rule: hate-block", 5, "does not say what is owed", "precision-at-least"),
                owed(
                        "two things owed",
                        "id: a, rule: hate-block, precision-at-least: 0.9, recall-at-least: 0.9",
                        57,
                        "precision-at-least and recall-at-least",
                        "an obligation of each"),
                owed("no rule", "id: a, recall-at-least: 0.9", 5, "does not say for which rule", "rule: hate-block"),
                owed(
                        "rules for a rule",
                        "id: a, rules: [hate-block], recall-at-least: 0.9",
                        14,
                        "about \"rule\", not \"rules\"",
                        "rule: hate-block"),
                owed(
                        "an unknown rule",
                        "id: a, rule: hate-blok, recall-at-least: 0.9",
                        20,
                        "no rule is called \"hate-blok\"",
                        "did you mean \"hate-block\"?"),
                owed(
                        "a rule with a condition",
                        "id: a, rule: odd-review, recall-at-least: 0.9",
                        20,
                        "\"odd-review\" has a condition",
                        "without \"when\""),
                owed(
                        "another category than the rule's",
                        "id: a, rule: hate-block, category: sexual, recall-at-least: 0.9",
                        42,
                        "not about \"sexual\"",
                        "it is about \"hate\""),
                owed(
                        "a percentage",
                        "id: a, rule: hate-block, recall-at-least: 90",
                        49,
                        "the share that is owed is a number from 0.001 to 0.999, but this is \"90\"",
                        "0.95 for 95 %"),
                owed(
                        "everything",
                        "id: a, rule: hate-block, recall-at-least: 1",
                        49,
                        "from 0.001 to 0.999",
                        "percentage"),
                owed(
                        "a confidence of a coin",
                        "id: a, rule: hate-block, recall-at-least: 0.9, confidence: 0.4",
                        66,
                        "a confidence is a number from 0.5 to 0.999",
                        "0.95"),
                owed(
                        "a load of a rule",
                        "id: a, rules: hate-block, review-load-at-most: 0.02",
                        21,
                        "\"rules\" is a list here",
                        "[hate-review]"),
                owed(
                        "a load of a rule that blocks",
                        "id: a, rules: [hate-block], review-load-at-most: 0.02",
                        22,
                        "\"hate-block\" does not review",
                        "action: REVIEW"),
                new Case(
                        "two obligations for one threshold",
                        POLICY
                                + "  - { id: a, rule: hate-block, recall-at-least: 0.9 }\n"
                                + "  - { id: b, rule: hate-block, precision-at-least: 0.9 }\n",
                        10,
                        20,
                        "two obligations solve the threshold of \"hate-block\"",
                        "stands on line 9"),
                owed(
                        "a modality that there is not",
                        "id: a, rule: hate-block, modality: picture, recall-at-least: 0.9",
                        42,
                        "no modality is called \"picture\"",
                        "image"),
                new Case(
                        "two obligations for one rule on the same kind",
                        POLICY
                                + "  - { id: a, rule: hate-block, modality: image, recall-at-least: 0.9 }\n"
                                + "  - { id: b, rule: hate-block, modality: image, recall-at-least: 0.8 }\n",
                        10,
                        20,
                        "two obligations solve the threshold of \"hate-block\"",
                        "stands on line 9"),
                new Case(
                        "two obligations for one rule that owe two things",
                        POLICY
                                + "  - { id: a, rule: hate-block, modality: image, recall-at-least: 0.9 }\n"
                                + "  - { id: b, rule: hate-block, modality: text, precision-at-least: 0.8 }\n",
                        10,
                        20,
                        "two obligations solve the threshold of \"hate-block\"",
                        "let both owe the same"),
                new Case(
                        "two obligations of one id",
                        POLICY
                                + "  - { id: a, rule: hate-block, recall-at-least: 0.9 }\n"
                                + "  - { id: a, rule: hate-label, recall-at-least: 0.9 }\n",
                        10,
                        11,
                        "two obligations have the id \"a\"",
                        "stands on line 9"));
    }

    private static Case owed(String what, String obligation, int column, String message, String hint) {
        return new Case("obligation: " + what, POLICY + "  - { " + obligation + " }\n", 9, column, message, hint);
    }
}
