package io.gatehouse.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyRevisionTest {

    private static final Policy DEFAULT = new PolicyLoader().builtIn("default");

    @Test
    void onlyTheLinesConcernedChange() {
        Policy next = PolicyRevision.of(DEFAULT)
                .threshold("hate-block", 0.941, "today")
                .threshold("privacy-review", 0.55, "today")
                .next();

        int version = DEFAULT.ref().version();
        assertThat(next.ref().version()).isEqualTo(version + 1);
        assertThat(next.source())
                .isEqualTo(DEFAULT.source()
                        .replace("\nversion: " + version + '\n', "\nversion: " + (version + 1) + '\n')
                        .replaceFirst(thresholdOf("hate-block"), "$1    # solved: today\n${key}0.941\n")
                        .replaceFirst(thresholdOf("privacy-review"), "$1    # solved: today\n${key}0.55\n"));
    }

    @Test
    void theNextRevisionReplacesTheNotesOfTheLastAndKeepsTheAuthorsOwn() {
        String source = policy("""
                  - id: a
                    category: hate
                    # As the lawyers want it.
                    at-least: 0.9 # for now
                    action: BLOCK
                obligations:
                  - id: o
                    rule: a
                    recall-at-least: 0.5
                """);

        Policy once = revise(new PolicyLoader().load(source), 0.8, "first");
        Policy twice = revise(once, 0.7, "second");

        assertThat(twice.source()).isEqualTo(policy("""
                  - id: a
                    category: hate
                    # As the lawyers want it.
                    # solved: second
                    at-least: 0.7 # for now
                    action: BLOCK
                obligations:
                  - id: o
                    rule: a
                    # solved: second
                    # solved: and more
                    recall-at-least: 0.5
                """).replace("version: 1", "version: 3"));
    }

    @Test
    void windowsLinesFlowStyleAndQuotesStayAsTheyAre() {
        String source = '\uFEFF'
                + policy("").replace("\n", "\r\n")
                + "  - { id: a, because: '𝄞 0.9', category: hate, at-least: '0.9', action: BLOCK }\r\n";

        Policy next = PolicyRevision.of(new PolicyLoader().load(source))
                .threshold("a", 0.8, "today")
                .next();

        assertThat(next.source())
                .isEqualTo(source.replace("version: 1", "version: 2")
                        .replace("at-least: '0.9'", "at-least: '0.8'")
                        .replace("  - { id: a", "  # solved: today\r\n  - { id: a"));
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        PolicyRevision revision = PolicyRevision.of(DEFAULT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> revision.threshold("sexual-cover-review", 0.5, "today"))
                .withMessage("no rule \"sexual-cover-review\" has a threshold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> revision.note("o", List.of("today")))
                .withMessage("no obligation is called \"o\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> revision.threshold("hate-block", 0.5, "today\nrules: []"))
                .withMessageStartingWith("a note is one line of text");
    }

    private static String thresholdOf(String rule) {
        return "(id: " + rule + "\n.*\n(?: *#.*\n)*)(?<key>.*: ).*\n";
    }

    private static Policy revise(Policy policy, double atLeast, String note) {
        return PolicyRevision.of(policy)
                .threshold("a", atLeast, note)
                .note("o", List.of(note, "and more"))
                .next();
    }

    private static String policy(String rules) {
        return "name: p\nversion: 1 # counts up\ntaxonomy: 1\nrules:\n" + rules;
    }
}
