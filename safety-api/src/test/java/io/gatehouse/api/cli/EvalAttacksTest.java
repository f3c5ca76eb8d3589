package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalAttacksTest {

    @TempDir
    private Path folder;

    private final EvalConsole console = new EvalConsole();

    @Test
    void disguisesAreJudgedOnDemandAndStayInTheReport() throws IOException {
        String dataset = dataset("""
                {"id": "a", "text": "I will come to your house and hurt you badly", "labels": {"harassment": true}}
                {"id": "b", "text": "The lantern stands on the long table", "labels": {"harassment": false}}
                """);
        Path out = folder.resolve("out");

        assertThat(console.run("run", "--dataset", dataset, "--attacks", "--out", out.toString()))
                .isZero();

        assertThat(console.output()).contains("Disguised words", "spaced letters", "not enough data (n = 1)");
        assertThat(console.errors()).contains("Disguise: zero width");
        assertThat(out.resolve("attacks/zero-width/results.jsonl")).exists();
        String report = Files.readString(out.resolve("report.json"));
        assertThat(console.run("report", out.toString())).isZero();
        assertThat(out.resolve("report.json")).content().isEqualTo(report);
        assertThat(console.run("run", "--dataset", dataset, "--out", out.toString()))
                .isZero();
        assertThat(out.resolve("report.json")).content().isEqualTo(report);
    }

    @Test
    void withoutHarmThereIsNothingToDisguise() throws IOException {
        String dataset = dataset("{\"id\": \"a\", \"text\": \"hello there\", \"labels\": {\"hate\": false}}");

        assertThat(console.run(
                        "run",
                        "--dataset",
                        dataset,
                        "--attacks",
                        "--out",
                        folder.resolve("out").toString()))
                .isZero();

        assertThat(console.errors()).contains("--attacks found no harmful text in test to disguise");
    }

    private String dataset(String items) throws IOException {
        Files.writeString(folder.resolve("items.jsonl"), items);
        return Files.writeString(folder.resolve("small.yaml"), """
                        name: small
                        version: 1
                        taxonomy: 1
                        licence: CC0-1.0
                        files: [items.jsonl]
                        """).toString();
    }
}
