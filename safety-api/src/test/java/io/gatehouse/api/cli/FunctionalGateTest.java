package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate of the build: what the bundle and the policy of the product can tell apart must not get less. */
class FunctionalGateTest {

    @TempDir
    private static Path folder;

    private static Path results = Path.of("");

    private final EvalConsole console = new EvalConsole();

    @BeforeAll
    static void run() {
        results = folder.resolve("run");
        assertThat(new EvalConsole().run("run", "--dataset", "functional", "--out", results.toString()))
                .isZero();
    }

    @Test
    void nothingGotWorse() {
        int code = console.run("gate", "functional", results.toString());

        assertThat(console.output()).doesNotContain("FAILS").endsWith("The gate is open.\n");
        assertThat(code).isZero();
    }

    @Test
    void aRunThatLetsPassWhatPeopleSayOfHarmingThemselvesIsStopped() throws IOException {
        Path worse = changed(line -> line.contains("\"labels\":{\"self-harm\":true}")
                ? line.replaceFirst("\"action\":\"[A-Z]+\"", "\"action\":\"ALLOW\"")
                : line);

        assertThat(console.run("gate", "functional", worse.toString())).isEqualTo(1);

        assertThat(console.output())
                .contains("FAILS: the share-held of self-harm is 0.000 (n = 16)", "The gate is shut.")
                .containsOnlyOnce("FAILS");
    }

    @Test
    void aRunThatHoldsEverythingBackIsStopped() throws IOException {
        Path worse = changed(line -> line.replaceFirst("\"action\":\"[A-Z]+\"", "\"action\":\"REVIEW\""));

        assertThat(console.run("gate", "functional", worse.toString())).isEqualTo(1);

        assertThat(console.output())
                .contains("FAILS: the share-let-pass of hate is 0.000")
                .doesNotContain("FAILS: the share-held");
    }

    @Test
    void aModelThatRanksWorseIsStopped() throws IOException {
        Path worse = changed(line -> line.replaceFirst("\"hate\":\\d[^,}]*", "\"hate\":0.5"));

        assertThat(console.run("gate", "functional", worse.toString())).isEqualTo(1);

        assertThat(console.output()).contains("FAILS: the auroc of hate is 0.500");
    }

    @Test
    void aRunThatWasStoppedIsNotJudged() throws IOException {
        List<String> lines = Files.readAllLines(results.resolve("results.jsonl"));
        Path part = Files.write(folder.resolve("part.jsonl"), lines.subList(0, 300));

        assertThat(console.run("gate", "functional", part.toString())).isEqualTo(2);

        assertThat(console.errors()).contains("these are 299 of the ", "give its command again, and it goes on");
    }

    private static Path changed(UnaryOperator<String> change) throws IOException {
        List<String> lines = Files.readAllLines(results.resolve("results.jsonl"));
        return Files.write(
                folder.resolve("worse.jsonl"), lines.stream().map(change).toList());
    }
}
