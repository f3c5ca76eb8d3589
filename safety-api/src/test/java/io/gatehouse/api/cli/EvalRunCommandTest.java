package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.policy.DefaultRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalRunCommandTest {

    private static final String OBLIGATION = """

            obligations:
              - {id: privacy-recall, rule: privacy-review, recall-at-least: 0.5}
              - {id: load, rules: [hate-review], review-load-at-most: 0.5}
            """;

    @TempDir
    private Path folder;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void theFunctionalSuiteIsRunAndReported() throws IOException {
        Path out = folder.resolve("functional");

        assertThat(run("run", "--dataset", "functional", "--out", out.toString()))
                .isZero();

        assertThat(output.toString()).contains("Decisions", "At the policy's thresholds", "Functional suite", "Wrote ");
        assertThat(errors.toString()).contains("Scored 0 of ").doesNotContain("gatehouse:");
        assertThat(out.resolve("report.html")).content().contains("<svg", "default@");
        String first = Files.readString(out.resolve("report.json"));

        assertThat(run("run", "--dataset", "functional", "--out", out.toString()))
                .isZero();
        assertThat(out.resolve("report.json")).content().isEqualTo(first);
    }

    @Test
    void withoutAFolderTheResultsLieInTheDataFolder() throws IOException {
        assertThat(run("run", "--dataset", dataset(""), "--data-dir", folder.toString()))
                .isZero();

        try (Stream<Path> folders = Files.list(folder.resolve("evaluations"))) {
            assertThat(folders)
                    .singleElement()
                    .satisfies(made -> assertThat(made).isDirectoryContaining("glob:**results.jsonl"));
        }
    }

    @Test
    void allThatIsWrongWithADatasetIsSaid() throws IOException {
        String file = dataset("{\"id\": \"x\", \"text\": \"hi\", \"labels\": {\"hat\": true}}\n{}\n");

        assertThat(run("run", "--dataset", file, "--out", folder.resolve("out").toString()))
                .isEqualTo(1);

        assertThat(errors.toString()).contains("did you mean \"hate\"?", "\"id\" must be a text");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPolicyWithFaultsIsRefusedInItsOwnWords() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), "name: p\n");

        assertThat(run("run", "--dataset", "functional", "--policy", policy.toString()))
                .isEqualTo(1);

        assertThat(errors.toString()).contains("gatehouse: --policy " + policy, "The policy has ");
    }

    @Test
    void thresholdsAreSolvedAndWrittenWithWhereTheyComeFrom() throws IOException {
        String source = DefaultRules.source();
        Path policy = Files.writeString(folder.resolve("policy.yaml"), source + OBLIGATION);
        Path next = folder.resolve("next.yaml");

        // Ten items of one kind show nothing, and that is a result.
        assertThat(run(thresholds(policy, next))).isEqualTo(3);

        assertThat(output.toString()).contains("privacy-recall", "not enough data", "load", "Wrote version ");
        assertThat(next).content().contains("# solved: ", " on snapshot comments@1 (sha256:", "scored by text-safety@");
        assertThat(run(thresholds(policy, next))).isEqualTo(1);
        assertThat(errors.toString()).contains("--out " + next + " is there already");
    }

    @Test
    void severalDatasetsAreSolvedOnTogetherAndEachCountsOnce() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), DefaultRules.source() + OBLIGATION);
        String dataset = dataset("");

        assertThat(run(onBoth(dataset, dataset, policy))).isEqualTo(1);
        assertThat(run("run", "--dataset", dataset, "--dataset", "functional")).isEqualTo(1);

        assertThat(errors.toString())
                .contains("a dataset is named twice; name each once", "one dataset is judged at a time");
    }

    @Test
    void whatOneDatasetChoosesAThresholdOnDoesNotProveItInAnother() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), DefaultRules.source() + OBLIGATION);
        String dataset = dataset("");
        Files.writeString(
                folder.resolve("more.jsonl"), """
                {"id": "other", "text": "%s", "labels": {"privacy": false}, "split": "test"}
                """.formatted("validation0 ".repeat(3) + "is what the lantern said"));
        Path other = Files.writeString(
                folder.resolve("other.yaml"),
                Files.readString(Path.of(dataset))
                        .replace("items.jsonl", "more.jsonl")
                        .replace("comments", "more"));

        assertThat(run(onBoth(dataset, other.toString(), policy))).isEqualTo(1);
        assertThat(errors.toString()).contains("the item \"other\" of more@1 stands in comments@1 too");
    }

    @Test
    void aPolicyThatOwesNothingHasNothingToSolve() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), DefaultRules.source());

        assertThat(run(thresholds(policy, folder.resolve("next.yaml")))).isEqualTo(1);

        assertThat(errors.toString()).contains("states no obligation to solve");
    }

    @Test
    void aDatasetIsLookedOverAndFrozen() throws IOException {
        String file = dataset("");

        assertThat(run("datasets", file, "--freeze")).isZero();

        assertThat(output.toString()).contains("comments@1, sha256:", "Items: 20 in validation, 20 in test", "privacy");
        assertThat(Path.of(file)).content().contains("snapshot: sha256:");
    }

    @Test
    void withoutAFileTheBuiltInDatasetsAreListed() {
        assertThat(run("datasets")).isZero();

        assertThat(output.toString())
                .contains(
                        "functional-image", "pictures that code makes", "functional-video", "text-held-back", "--data")
                .contains("Public sets", "surveillance-fights", "hate = hate, offensive = none", "absent");
        assertThat(run("datasets", "--freeze")).isEqualTo(1);
        assertThat(errors.toString()).contains("--freeze needs a dataset");
    }

    @Test
    void theDescriptorsOfAFolderAreListedAndAbsentFilesAreNoError() throws IOException {
        Files.writeString(folder.resolve("registered.yaml"), """
                name: registered
                version: 1
                taxonomy: 1
                licence: CC0-1.0
                root: data
                files: [set.jsonl]
                """);
        dataset("");

        assertThat(run("datasets", "--registry", folder.toString())).isZero();

        assertThat(output.toString()).contains("Datasets of " + folder, "registered", "comments", "at hand");
        assertThat(run("datasets", "--registry", folder.resolve("gone").toString()))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("--registry " + folder.resolve("gone") + " cannot be read");
        assertThat(run("datasets", "davidson")).isEqualTo(1);
        assertThat(errors.toString()).contains("its files lie in the folder of data sets; name it with --data");
    }

    @Test
    void whatTheTrainerHeldBackNeedsItsSets() {
        assertThat(run("datasets", "text-held-back")).isEqualTo(1);
        assertThat(run("datasets", "text-held-back", "--data", folder.toString()))
                .isEqualTo(1);

        assertThat(errors.toString())
                .contains("text-held-back needs the sets: add --data DIR", "--data " + folder + ": ")
                .doesNotContain("There is no dataset");
    }

    @Test
    void whatToMeasureMustBeSaid() {
        assertThat(run()).isEqualTo(2);

        assertThat(errors.toString()).contains("Missing required parameter: 'MODALITY', or a command");
    }

    private String[] onBoth(String dataset, String other, Path policy) {
        String next = folder.resolve("next.yaml").toString();
        return new String[] {
            "thresholds", "--dataset", dataset, "--dataset", other, "--policy", policy.toString(), "--out", next
        };
    }

    private String[] thresholds(Path policy, Path next) throws IOException {
        return new String[] {
            "thresholds",
            "--dataset",
            dataset(""),
            "--policy",
            policy.toString(),
            "--out",
            next.toString(),
            "--data-dir",
            folder.toString()
        };
    }

    /** Twenty items to validate and twenty to test, no two alike, and these lines. */
    private String dataset(String more) throws IOException {
        String items = Stream.of("validation", "test")
                .flatMap(split -> IntStream.range(0, 20).mapToObj(i ->
                        """
                        {"id": "%s-%d", "text": "%s", "labels": {"privacy": false}, "split": "%s"}""".formatted(split, i, (split + i + ' ').repeat(3) + "is what the lantern said", split)))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("items.jsonl"), items + '\n' + more);
        return Files.writeString(folder.resolve("comments.yaml"), """
                        name: comments
                        version: 1
                        taxonomy: 1
                        licence: CC0-1.0
                        files: [items.jsonl]
                        """).toString();
    }

    private int run(String... arguments) {
        CommandLine line = Gatehouse.commandLine();
        line.setOut(new PrintWriter(output, true));
        line.setErr(new PrintWriter(errors, true));
        return line.execute(
                Stream.concat(Stream.of("eval"), Stream.of(arguments)).toArray(String[]::new));
    }
}
