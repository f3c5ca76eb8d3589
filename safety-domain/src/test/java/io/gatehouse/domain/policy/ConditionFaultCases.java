package io.gatehouse.domain.policy;

import io.gatehouse.domain.policy.PolicyFaultCases.Case;
import java.util.stream.Stream;

/** Policies with one fault each in a condition, and what their author is to be told. */
final class ConditionFaultCases {

    private ConditionFaultCases() {}

    static Stream<Case> conditions() {
        return Stream.of(
                when(
                        "an unknown category",
                        "score(\"hat\") >= 0.5",
                        6,
                        17,
                        "no category is called \"hat\"",
                        "did you mean \"hate\"?"),
                when(
                        "another, further on",
                        "score(\"hate\") >= 0.5 && scored(\"spm\")",
                        6,
                        42,
                        "\"spm\"",
                        "did you mean \"spam\"?"),
                when(
                        "a category that is worked out",
                        "score(content.type) >= 0.5",
                        6,
                        24,
                        "not one that is worked out",
                        "score(\"hate\")"),
                when(
                        "an unknown name",
                        "score(\"hate\") >= 0.5 && content.typ == \"x\"",
                        6,
                        35,
                        "nothing called \"content.typ\"",
                        "did you mean \"content.type\"?"),
                when(
                        "an unknown function",
                        "scor(\"hate\") >= 0.5",
                        6,
                        15,
                        "nothing called \"scor\"",
                        "did you mean \"score\"?"),
                when(
                        "an unknown content type",
                        "content.type == \"playlst\"",
                        6,
                        27,
                        "never \"playlst\"",
                        "did you mean \"playlist\"?"),
                when(
                        "an unknown content type in a list",
                        "content.type in [\"track\", \"vidoe\"]",
                        6,
                        37,
                        "never \"vidoe\"",
                        "did you mean \"video\"?"),
                when("a number", "score(\"hate\")", 6, 11, "true or false", "compare it"),
                when(
                        "text compared with a number",
                        "content.type >= 0.5",
                        6,
                        24,
                        "\">=\" does not fit between text and number",
                        ""),
                when("a score above 1", "score(\"hate\") >= 95", 6, 28, "lies between 0 and 1", ""),
                when("a severity above 7", "8 <= severity(\"hate\")", 6, 11, "lies between 0 and 7", ""),
                when("a very long one", "true || ".repeat(600) + "true", 6, 11, "cannot be read", ""),
                when("a very deep one", "(".repeat(200) + "true" + ")".repeat(200), 6, 11, "cannot be read", ""),
                when("a half sentence", "score(\"hate\") >=", 6, 26, "cannot be read", ""),
                when("single quotes around", "'score(\"hate\") >= 0.5 && scored(\"spm\")'", 6, 43, "\"spm\"", "spam"),
                when(
                        "escapes before",
                        "\"score(\\\"hate\\\") >= 0.5 && scored(\\\"spm\\\")\"",
                        6,
                        46,
                        "\"spm\"",
                        "spam"),
                when(
                        "a block",
                        "|\n      score(\"hate\") >= 0.5\n        && scored(\"spm\")",
                        8,
                        19,
                        "\"spm\"",
                        "spam"),
                when("a block with a comment", "| # score\n      scored(\"spm\")", 7, 14, "\"spm\"", "spam"),
                when(
                        "a folded block",
                        ">\n      score(\"hate\") >= 0.5\n      && scored(\"spm\")",
                        8,
                        17,
                        "\"spm\"",
                        "spam"),
                when("a tag by mistake", "!coverage.complete", 6, 11, "as a tag", "when: |"),
                when("a quote at the start", "\"audio\" in content.modalities", 6, 19, "this is not YAML", "when: |"));
    }

    private static Case when(String what, String condition, int line, int column, String message, String hint) {
        String rule = "id: a\n    when: " + condition + "\n    action: REVIEW";
        return PolicyFaultCases.rule("condition: " + what, rule, line, column, message, hint);
    }
}
