package io.gatehouse.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyFaultsTest {

    private static final String HEAD = "name: p\nversion: 1\ntaxonomy: 1\nrules:\n";

    /** A source with one fault, and where and what it is. */
    record Case(String what, String source, int line, int column, String message, String hint) {
        @Override
        public String toString() {
            return what;
        }
    }

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

    @ParameterizedTest
    @MethodSource({"head", "rules", "conditions"})
    void aFaultSaysWhereItIsAndWhatToDo(Case expected) {
        List<PolicyFault> faults = faultsOf(expected.source());

        assertThat(faults).hasSize(1);
        PolicyFault fault = faults.getFirst();
        assertThat(fault.message()).contains(expected.message());
        assertThat(List.of(fault.line(), fault.column())).isEqualTo(List.of(expected.line(), expected.column()));
        assertThat(fault.hint().orElse("")).contains(expected.hint());
        assertThat(fault.hint().isEmpty()).isEqualTo(expected.hint().isEmpty());
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheSource() {
        String source = HEAD + """
                  - id: a
                    category: hat
                    at-least: 5
                    action: BLOK
                  - id: a
                    when: score("spm") > 0.5 && content.type == "plalist"
                    action: REVIEW
                """;

        assertThat(faultsOf(source)).extracting(PolicyFault::line).containsExactly(6, 7, 8, 9, 10, 10);
    }

    @Test
    void twoRulesWithOneIdAreShownBoth() {
        String rule = "  - { id: a, category: hate, at-least: 0.5, action: BLOCK }\n";

        assertThat(faultsOf(HEAD + rule + rule))
                .containsExactly(new PolicyFault(
                        6, 11, "two rules have the id \"a\"", Optional.of("the other one stands on line 5")));
    }

    @Test
    void theMessageShowsTheLineAndPointsAtTheFault() {
        String source = HEAD + "  - id: a\n    category: hat\n    at-least: 0.5\n    action: BLOCK\n";

        assertThat(catchThrowableOfType(PolicyException.class, () -> new PolicyLoader().load(source)))
                .hasMessage("""
                        The policy has a fault.

                        line 6, column 15: no category is called "hat"
                             6 |     category: hat
                               |               ^
                               did you mean "hate"?
                        """);
    }

    @Test
    void bytesThatAreNotUtf8AreShownWhereTheyStand() {
        byte[] source = "name: p\nversion: ä\n".getBytes(StandardCharsets.ISO_8859_1);

        PolicyException refused = catchThrowableOfType(PolicyException.class, () -> new PolicyLoader().load(source));

        assertThat(refused.faults())
                .containsExactly(
                        new PolicyFault(2, 10, "the file is not UTF-8 from here on", Optional.of("save it as UTF-8")));
    }

    @Test
    void charactersBeyondTheBasicPlaneCountAsOne() {
        String source = HEAD + "  - id: a\n    when: '\"🎵🎵\" == \"\" || scored(\"spm\")'\n    action: REVIEW\n";

        assertThat(faultsOf(source)).extracting(PolicyFault::column).containsExactly(33);
    }

    private static Case rule(String what, String rule, int line, int column, String message, String hint) {
        return new Case(what, HEAD + "  - " + rule + '\n', line, column, message, hint);
    }

    private static Case when(String what, String condition, int line, int column, String message, String hint) {
        String rule = "id: a\n    when: " + condition + "\n    action: REVIEW";
        return rule("condition: " + what, rule, line, column, message, hint);
    }

    private static List<PolicyFault> faultsOf(String source) {
        return catchThrowableOfType(PolicyException.class, () -> new PolicyLoader().load(source))
                .faults();
    }
}
