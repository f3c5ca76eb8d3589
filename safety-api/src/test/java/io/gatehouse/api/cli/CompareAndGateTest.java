package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Stored results, compared and gated from the command line. */
class CompareAndGateTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private Path champion = Path.of("");
    private Path challenger = Path.of("");
    private Path gate = Path.of("");

    @BeforeEach
    void twoRunsOfWhichTheSecondMissesMore() throws IOException {
        champion = results("champion.jsonl", 30);
        challenger = results("challenger.jsonl", 20);
        gate = Files.writeString(folder.resolve("gate.yaml"), """
                - { figure: recall, category: hate, not-below-champion-by: 0.1 }
                - { figure: specificity, category: hate, at-least: 1 }
                """);
    }

    @Test
    void twoRunsAreCompared() {
        assertThat(run("compare", champion.toString(), challenger.toString(), "--examples", "1"))
                .isZero();

        assertThat(out.toString())
                .contains("1.000 to 0.", "What got worse", "language=en", "10 items are decided otherwise", "item-20")
                .doesNotContain("item-21");
    }

    @Test
    void aGateIsShutWithItsReasons() {
        assertThat(run("gate", gate.toString(), challenger.toString(), "--champion", champion.toString()))
                .isEqualTo(1);

        assertThat(out.toString())
                .contains("FAILS: the recall of hate is 0.667", "holds: the specificity of hate is 1.000", "is shut");
    }

    @Test
    void aGateIsOpenToWhatIsAsGood() {
        assertThat(run("gate", gate.toString(), champion.toString(), "--champion", champion.toString()))
                .isZero();

        assertThat(out.toString()).contains("The gate is open.");
    }

    @Test
    void whatIsAtFaultIsNamed() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"id\": \"a\", \"action\": \"BLOK\"}\nx\n");

        assertThat(run("gate", gate.toString(), challenger.toString())).isEqualTo(2);
        assertThat(run("compare", champion.toString(), folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(run("compare", champion.toString(), folder.toString())).isEqualTo(2);
        assertThat(run("compare", champion.toString(), broken.toString())).isEqualTo(2);
        assertThat(run("compare", champion.toString(), challenger.toString(), "--rounds", "3", "--examples", "-1"))
                .isEqualTo(2);

        assertThat(errors.toString())
                .contains(
                        "gatehouse: the recall of hate is compared with a champion, and none was given",
                        "gatehouse: there is no file " + folder.resolve("nowhere"),
                        "gatehouse: " + folder + " is a folder",
                        "broken.jsonl, line 1: no action is called \"BLOK\"; did you mean \"BLOCK\"?",
                        "broken.jsonl, line 2: this is no JSON",
                        "--rounds is 100 or more, but was 3",
                        "--examples is 0 or more, but was -1");
    }

    @Test
    void whatARunWroteIsComparedAndGated() throws IOException {
        Path strict = evaluated("strict", "0.000001");
        Path mild = evaluated("mild", "1");
        Path recall = Files.writeString(
                folder.resolve("recall.yaml"), "- { figure: recall, category: hate, at-least: 0.9 }\n");

        assertThat(run("compare", strict.toString(), mild.toString())).isZero();
        assertThat(run("gate", recall.toString(), strict.toString())).isZero();
        assertThat(run("gate", recall.toString(), mild.toString())).isEqualTo(1);

        assertThat(out.toString())
                .contains(
                        "40 items are decided otherwise",
                        "holds: the recall of hate is 1.000",
                        "FAILS: the recall of hate is 0.000");
    }

    /** Twenty items with hate, or so their labels say, and twenty without, run under a rule with this threshold. */
    private Path evaluated(String name, String atLeast) throws IOException {
        Files.writeString(
                folder.resolve("items.jsonl"),
                IntStream.range(0, 40)
                        .mapToObj(n -> """
                                {"id": "c-%d", "text": "The lantern said number %d", "labels": {"hate": %s}}
                                """.formatted(n, n, n < 20))
                        .collect(Collectors.joining()));
        Path dataset = Files.writeString(folder.resolve("comments.yaml"), """
                name: comments
                version: 1
                taxonomy: 1
                licence: CC0-1.0
                files: [items.jsonl]
                """);
        Path policy = Files.writeString(folder.resolve(name + ".yaml"), """
                name: %s
                version: 1
                taxonomy: 1
                rules:
                  - {id: hate-block, category: hate, at-least: %s, action: BLOCK}
                """.formatted(name, atLeast));
        Path results = folder.resolve(name);
        assertThat(run(
                        "run",
                        "--dataset",
                        dataset.toString(),
                        "--policy",
                        policy.toString(),
                        "--out",
                        results.toString()))
                .isZero();
        return results.resolve("results.jsonl");
    }

    /** Thirty positives of which so many are found, and thirty negatives that are let go. */
    private Path results(String name, int found) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < 60; n++) {
            boolean applies = n < 30;
            boolean flagged = n < found;
            lines.append("""
                    {"id": "item-%02d", "labels": {"hate": %s}, "scores": {"hate": %s}, "action": "%s", \
                    "flagged": [%s], "slices": {"language": "en"}}
                    """.formatted(
                            n,
                            applies,
                            flagged ? "0.9" : applies ? "0.05" : "0.1",
                            flagged ? "BLOCK" : "ALLOW",
                            flagged ? "\"hate\"" : ""));
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    private int run(String... arguments) {
        CommandLine line = Gatehouse.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(errors, true));
        return line.execute(
                Stream.concat(Stream.of("eval"), Stream.of(arguments)).toArray(String[]::new));
    }
}
