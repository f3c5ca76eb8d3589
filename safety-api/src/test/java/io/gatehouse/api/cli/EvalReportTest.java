package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are written again from stored results. */
class EvalReportTest {

    private static final List<String> REPORT = List.of("report.html", "report.md", "report.json");

    @TempDir
    private static Path folder;

    private final EvalConsole console = new EvalConsole();

    /** The strict policy blocks all, the mild one nothing. */
    @BeforeAll
    static void twoRuns() throws IOException {
        Files.writeString(
                folder.resolve("items.jsonl"),
                IntStream.range(0, 40)
                        .mapToObj(n -> """
                                {"id": "c-%d", "text": "The lantern said number %d", "labels": {"hate": %s}}
                                """.formatted(n, n, n < 20))
                        .collect(Collectors.joining()));
        Files.writeString(folder.resolve("comments.yaml"), """
                name: comments
                version: 1
                taxonomy: 1
                licence: CC0-1.0
                description: Forty sayings of a lantern.
                files: [items.jsonl]
                """);
        evaluate("strict", "0.000001");
        evaluate("mild", "1");
    }

    @Test
    void theSameReportIsWrittenAgain() throws IOException {
        Path run = copy("strict");
        Map<String, String> before = read(run);
        for (String file : REPORT) {
            Files.delete(run.resolve(file));
        }

        assertThat(console.run("report", run.toString())).isZero();

        assertThat(read(run)).isEqualTo(before);
        assertThat(run.resolve("report.html")).content().contains("Forty sayings of a lantern.");
        assertThat(console.output()).contains("Decisions", "Wrote report.html, report.md and report.json to " + run);
    }

    @Test
    void withAChampionItIsComparedToo() {
        Path run = folder.resolve("mild");

        assertThat(console.run(
                        "report",
                        run.toString(),
                        "--champion",
                        folder.resolve("strict").toString()))
                .isZero();

        assertThat(run.resolve("comparison.html")).content().contains("<h1>Comparison of ", "40 items are decided");
        assertThat(run.resolve("comparison.md")).content().contains("## What got worse");
        assertThat(run.resolve("comparison.json")).content().contains("\"flips\"");
        assertThat(console.output()).contains("What got worse", "Wrote comparison.html");
    }

    @Test
    void partOfARunIsNotReported() throws IOException {
        Path run = copy("strict");
        Path results = run.resolve("results.jsonl");
        Files.write(results, Files.readAllLines(results).subList(0, 11));
        Files.delete(run.resolve("report.html"));

        assertThat(console.run("report", run.toString())).isEqualTo(2);

        assertThat(console.errors()).contains("these are 10 of the 40 items of the run; give its command again");
        assertThat(run.resolve("report.html")).doesNotExist();
    }

    @Test
    void resultsThatWereTamperedWithAreRefused() throws IOException {
        Path run = copy("strict");
        Path results = run.resolve("results.jsonl");
        Files.writeString(results, Files.readString(results).replaceFirst("\"hate\":[0-9.E-]+", "\"hate\":NaN"));

        assertThat(console.run("report", run.toString())).isEqualTo(2);

        assertThat(console.errors()).contains("results.jsonl, line 2: this is no JSON");
    }

    @Test
    void anotherPolicyThanTheOneThatDecidedIsRefused() throws IOException {
        Path run = copy("strict");
        Files.copy(
                folder.resolve("mild.yaml"),
                run.resolve("policy.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(console.run("report", run.toString())).isEqualTo(1);

        assertThat(console.errors()).contains("is not the policy strict@1 that decided");
    }

    @Test
    void aFolderWithoutARunIsNamed() {
        assertThat(console.run("report", folder.toString())).isEqualTo(2);
        assertThat(console.run("report", folder.resolve("nowhere").toString())).isEqualTo(2);

        assertThat(console.errors())
                .contains(folder + " is a folder without results", "there is no file " + folder.resolve("nowhere"));
    }

    private static void evaluate(String name, String atLeast) throws IOException {
        Path policy = Files.writeString(folder.resolve(name + ".yaml"), """
                name: %s
                version: 1
                taxonomy: 1
                rules:
                  - {id: hate-block, category: hate, at-least: %s, action: BLOCK}
                """.formatted(name, atLeast));
        assertThat(new EvalConsole()
                        .run(
                                "run",
                                "--dataset",
                                folder.resolve("comments.yaml").toString(),
                                "--policy",
                                policy.toString(),
                                "--out",
                                folder.resolve(name).toString()))
                .isZero();
    }

    private static Path copy(String run) throws IOException {
        Path copy = Files.createTempDirectory(folder, run);
        for (String file : List.of("results.jsonl", "policy.yaml", "dataset.json")) {
            Files.copy(folder.resolve(run).resolve(file), copy.resolve(file));
        }
        for (String file : REPORT) {
            Files.copy(folder.resolve(run).resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static Map<String, String> read(Path run) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String file : REPORT) {
            files.put(file, Files.readString(run.resolve(file)));
        }
        return files;
    }
}
