package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.eval.dataset.DatasetLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlipExcerptsTest {

    @TempDir
    private Path folder;

    private final EvalConsole console = new EvalConsole();

    private Path dataset = Path.of("");
    private Path champion = Path.of("");
    private Path challenger = Path.of("");

    @BeforeEach
    void twoRunsThatDifferInOneItem() throws IOException {
        Files.writeString(folder.resolve("items.jsonl"), """
                {"id": "a", "text": "The lantern is lit", "labels": {"hate": false}}
                """);
        dataset = Files.writeString(folder.resolve("small.yaml"), """
                name: small
                version: 1
                taxonomy: 1
                licence: CC0-1.0
                files: [items.jsonl]
                """);
        String digest = DatasetLoader.load(dataset).digest();
        champion = results("champion.jsonl", "small@1", digest, "BLOCK");
        challenger = results("challenger.jsonl", "small@1", digest, "ALLOW");
    }

    @Test
    void aNamedDatasetLendsItsWords() {
        assertThat(compare("--dataset", dataset.toString())).isZero();

        assertThat(console.output()).contains("The lantern is lit", "Excerpts are of small@1 sha256:");
    }

    @Test
    void withoutItsNameNothingIsShown() {
        assertThat(compare()).isZero();

        assertThat(console.output())
                .contains("Name the dataset with --dataset to see excerpts.")
                .doesNotContain("lantern");
    }

    @Test
    void aDatasetThatChangedSinceLendsNone() throws IOException {
        Files.writeString(folder.resolve("items.jsonl"), """
                {"id": "a", "text": "The lantern is out", "labels": {"hate": false}}
                """);

        assertThat(compare("--dataset", dataset.toString())).isZero();

        assertThat(console.output())
                .contains("No excerpts, for the runs are of small@1 sha256:")
                .doesNotContain("lantern");
    }

    @Test
    void aDatasetThatIsGoneIsSaid() {
        assertThat(compare("--dataset", folder.resolve("gone.yaml").toString())).isZero();

        assertThat(console.output()).contains("No excerpts, for the dataset is not at hand: There is no dataset ");
    }

    @Test
    void builtInSuitesNeedNotBeNamed() throws IOException {
        champion = results("champion.jsonl", "functional@built-in", "sha256:0", "BLOCK");
        challenger = results("challenger.jsonl", "functional@built-in", "sha256:0", "ALLOW");

        assertThat(compare()).isZero();

        assertThat(console.output())
                .contains("the runs are of functional@built-in sha256:0, and this is functional@built-in sha256:");
    }

    private int compare(String... more) {
        return console.run(
                Stream.concat(Stream.of("compare", champion.toString(), challenger.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Path results(String name, String label, String digest, String action) throws IOException {
        return Files.writeString(folder.resolve(name), """
                {"dataset": "%s", "datasetDigest": "%s", "items": 1}
                {"id": "a", "action": "%s", "labels": {"hate": false}, "flagged": []}
                """.formatted(label, digest, action));
    }
}
