package io.gatehouse.domain.policy;

import java.util.stream.Stream;

/** Policies with one fault each, in their head or in a rule, and what their author is to be told. */
final class PolicyFaultCases {

    static final String HEAD = "name: p\nversion: 1\ntaxonomy: 1\nrules:\n";

    /** A source with one fault, and where and what it is. */
    record Case(String what, String source, int line, int column, String message, String hint) {
        @Override
        public String toString() {
            return what;
        }
    }

    private PolicyFaultCases() {}

    static Stream<Case> head() {
        String rule = "rules:\n  - { id: a, category: hate, at-least: 0.5, action: BLOCK }\n";
        return Stream.of(
                new Case("nothing", "", 1, 1, "a policy is a list of keys with values", "begin with \"name:"),
                new Case("a list", "- name: p\n", 1, 1, "a policy is a list of keys with values", "begin with \"name:"),
                new Case("no name", "version: 1\ntaxonomy: 1\n" + rule, 1, 1, "has no name", "name: default"),
                new Case("no version", "name: p\ntaxonomy: 1\n" + rule, 1, 1, "has no version", "version: 1"),
                new Case("no taxonomy", "name: p\nversion: 1\n" + rule, 1, 1, "which taxonomy", "taxonomy: 1"),
                new Case("no rules", "name: p\nversion: 1\ntaxonomy: 1\n", 1, 1, "has no rules", "at least one rule"),
                new Case("empty rules", "name: p\nversion: 1\ntaxonomy: 1\nrules: []\n", 4, 1, "has no rules", "- id:"),
                new Case("rules not a list", HEAD + "  a: b\n", 5, 3, "\"rules\" is a list", "- id:"),
                new Case("a rule that is a word", HEAD + "  - hate\n", 5, 5, "a rule is a list of keys", "- id:"),
                new Case(
                        "a name with blanks",
                        "name: my policy\nversion: 1\ntaxonomy: 1\n" + rule,
                        1,
                        7,
                        "my policy",
                        "lower-case"),
                new Case("version 0", "name: p\nversion: 0\ntaxonomy: 1\n" + rule, 2, 10, "cannot be \"0\"", "1, 2, 3"),
                new Case("version 1.5", "name: p\nversion: 1.5\ntaxonomy: 1\n" + rule, 2, 10, "\"1.5\"", "1, 2, 3"),
                new Case(
                        "another taxonomy",
                        "name: p\nversion: 1\ntaxonomy: 9\n" + rule,
                        3,
                        11,
                        "written for taxonomy 9",
                        "taxonomy 1"),
                new Case(
                        "a misspelt key",
                        "name: p\nverison: 1\nversion: 1\ntaxonomy: 1\n" + rule,
                        2,
                        1,
                        "no key \"verison\"",
                        "did you mean \"version\"?"),
                new Case(
                        "a key twice",
                        "name: p\nname: q\nversion: 1\ntaxonomy: 1\n" + rule,
                        2,
                        1,
                        "\"name\" stands here twice",
                        "keep one"),
                new Case(
                        "a key without a value",
                        "name:\nversion: 1\ntaxonomy: 1\n" + rule,
                        1,
                        6,
                        "\"name\" has no value",
                        "write one"),
                new Case(
                        "a list for a value",
                        "name: [p]\nversion: 1\ntaxonomy: 1\n" + rule,
                        1,
                        7,
                        "has a single value",
                        ""),
                new Case(
                        "missing evidence allowed",
                        "name: p\nversion: 1\ntaxonomy: 1\nmissing-evidence: ALLOW\n" + rule,
                        4,
                        19,
                        "cannot get ALLOW",
                        "must not publish"),
                new Case(
                        "missing evidence labelled",
                        "name: p\nversion: 1\ntaxonomy: 1\nmissing-evidence: LABEL\n" + rule,
                        4,
                        19,
                        "cannot get LABEL",
                        "REVIEW or BLOCK"),
                new Case(
                        "missing evidence misspelt",
                        "name: p\nversion: 1\ntaxonomy: 1\nmissing-evidence: HOLD\n" + rule,
                        4,
                        19,
                        "no action is called \"HOLD\"",
                        "REVIEW or BLOCK"),
                new Case("not YAML", "name: p\nversion: \"1\n", 3, 1, "this is not YAML", "when: |"),
                new Case(
                        "an alias",
                        "name: &n p\nversion: 1\ntaxonomy: 1\n" + rule,
                        1,
                        7,
                        "\"n\" is an anchor",
                        "needs quotes"),
                new Case("deep nesting", "name: " + "[".repeat(50_000) + "\n", 1, 14, "nested deeper than 8", ""),
                new Case("too long", "#".repeat(300_000), 1, 1, "at most 262144 characters", ""));
    }

    static Stream<Case> rules() {
        return Stream.of(
                rule("no id", "category: hate\n    at-least: 0.5\n    action: BLOCK", 5, 5, "no id", "hate-review"),
                rule(
                        "an id with capitals",
                        "id: Hate\n    category: hate\n    at-least: 0.5\n    action: BLOCK",
                        5,
                        9,
                        "cannot be \"Hate\"",
                        "lower-case"),
                rule(
                        "the id that is taken",
                        "id: missing-evidence\n    category: hate\n    at-least: 0.5\n    action: BLOCK",
                        5,
                        9,
                        "is taken",
                        ""),
                rule(
                        "an unknown key",
                        "id: a\n    catgory: hate\n    category: hate\n    at-least: 0.5\n    action: BLOCK",
                        6,
                        5,
                        "no key \"catgory\"",
                        "did you mean \"category\"?"),
                rule(
                        "an unknown category",
                        "id: a\n    category: hat\n    at-least: 0.5\n    action: BLOCK",
                        6,
                        15,
                        "no category is called \"hat\"",
                        "did you mean \"hate\"?"),
                rule(
                        "a category like none",
                        "id: a\n    category: bananas\n    at-least: 0.5\n    action: BLOCK",
                        6,
                        15,
                        "\"bananas\"",
                        "there are hate, hate/threatening"),
                rule(
                        "a threshold above 1",
                        "id: a\n    category: hate\n    at-least: 1.01\n    action: BLOCK",
                        7,
                        15,
                        "\"1.01\"",
                        "percentage"),
                rule(
                        "a percentage",
                        "id: a\n    category: hate\n    at-least: 95\n    action: BLOCK",
                        7,
                        15,
                        "\"95\"",
                        "0.95 for 95 %"),
                rule(
                        "a negative threshold",
                        "id: a\n    category: hate\n    at-least: -0.1\n    action: BLOCK",
                        7,
                        15,
                        "\"-0.1\"",
                        "0.95"),
                rule(
                        "not a number",
                        "id: a\n    category: hate\n    at-least: .nan\n    action: BLOCK",
                        7,
                        15,
                        "\".nan\"",
                        "0.95"),
                rule(
                        "NaN as Java writes it",
                        "id: a\n    category: hate\n    at-least: NaN\n    action: BLOCK",
                        7,
                        15,
                        "\"NaN\"",
                        "0.95"),
                rule(
                        "a comma",
                        "id: a\n    category: hate\n    at-least: 0,95\n    action: BLOCK",
                        7,
                        15,
                        "\"0,95\"",
                        "write a point: 0.95"),
                rule(
                        "no action",
                        "id: a\n    category: hate\n    at-least: 0.5",
                        5,
                        5,
                        "does not say what to do",
                        "REVIEW"),
                rule(
                        "an action in lower case",
                        "id: a\n    category: hate\n    at-least: 0.5\n    action: block",
                        8,
                        13,
                        "\"block\"",
                        "did you mean \"BLOCK\"?"),
                rule(
                        "an unknown action",
                        "id: a\n    category: hate\n    at-least: 0.5\n    action: DELETE",
                        8,
                        13,
                        "\"DELETE\"",
                        "there are LABEL"),
                rule(
                        "a rule that allows",
                        "id: a\n    category: hate\n    at-least: 0.5\n    action: ALLOW",
                        8,
                        13,
                        "a rule cannot ALLOW",
                        "no rule holds back"),
                rule(
                        "no label",
                        "id: a\n    category: hate\n    at-least: 0.5\n    action: LABEL",
                        8,
                        5,
                        "does not say with what",
                        "label: explicit"),
                rule(
                        "a label with capitals",
                        "id: a\n    category: hate\n    at-least: 0.5\n    action: LABEL\n    label: Explicit!",
                        9,
                        12,
                        "\"Explicit!\"",
                        "lower-case"),
                rule("no trigger", "id: a\n    action: BLOCK", 5, 5, "does not say when it fires", "\"when\""),
                rule(
                        "a category without a threshold",
                        "id: a\n    category: hate\n    action: BLOCK",
                        6,
                        5,
                        "no threshold",
                        "at-least: 0.6"),
                rule(
                        "a threshold without a category",
                        "id: a\n    at-least: 0.5\n    action: BLOCK",
                        6,
                        5,
                        "names no category",
                        "category: hate"));
    }

    static Case rule(String what, String rule, int line, int column, String message, String hint) {
        return new Case(what, HEAD + "  - " + rule + '\n', line, column, message, hint);
    }
}
