package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.policy.DefaultRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people give an evaluation by mistake, and what it answers. */
class EvalBadInputTest {

    @TempDir
    private Path folder;

    private final EvalConsole console = new EvalConsole();

    @Test
    void ofOneClassAloneNoRankingIsClaimed() throws IOException {
        String dataset = dataset(items(40, "false"));

        assertThat(console.run("run", "--dataset", dataset, "--out", out())).isZero();

        assertThat(console.output()).contains("not enough data (n = 0)");
        assertThat(gate("auroc")).isEqualTo(1);
        assertThat(console.output()).contains("the auroc of privacy cannot be told: only 0 items are positive");
    }

    @Test
    void ofTenItemsNoFigureIsClaimed() throws IOException {
        String dataset = dataset(items(5, "false") + items(5, "true").replace("item", "other"));

        assertThat(console.run("run", "--dataset", dataset, "--out", out())).isZero();

        assertThat(console.output()).contains("not enough data (n = 5)");
        assertThat(gate("recall")).isEqualTo(1);
        assertThat(console.output()).contains("cannot be told: only 5 items are positive, 20 are needed");
    }

    @Test
    void scoresThatAreNoNumbersAreRefused() throws IOException {
        Path results = Files.writeString(folder.resolve("results.jsonl"), """
                {"id": "a", "action": "ALLOW", "scores": {"privacy": NaN}}
                {"id": "b", "action": "ALLOW", "scores": {"privacy": "NaN"}}
                {"id": "c", "action": "ALLOW", "scores": {"privacy": 1e999}}
                """);

        assertThat(console.run("compare", results.toString(), results.toString()))
                .isEqualTo(2);

        assertThat(console.errors())
                .contains("line 1: this is no JSON", "line 2: the score of privacy lies in 0..1", "line 3: the score");
    }

    @Test
    void anItemThatIsThereTwiceIsRefused() throws IOException {
        String dataset = dataset(items(2, "false") + items(2, "true"));
        Path results = Files.writeString(
                folder.resolve("results.jsonl"), "{\"id\": \"a\", \"action\": \"ALLOW\"}\n".repeat(2));

        assertThat(console.run("run", "--dataset", dataset, "--out", out())).isEqualTo(1);
        assertThat(console.run("compare", results.toString(), results.toString()))
                .isEqualTo(2);

        assertThat(console.errors())
                .contains(
                        "items.jsonl, line 3: the id \"item-0\" stands in items.jsonl, line 1 already",
                        "the item \"a\" is there twice");
    }

    @Test
    void aLabelThatTheTaxonomyLacksIsNamedWithTheNearest() throws IOException {
        String dataset = dataset(items(1, "true").replace("privacy", "privcy"));

        assertThat(console.run("run", "--dataset", dataset, "--out", out())).isEqualTo(1);

        assertThat(console.errors())
                .contains("items.jsonl, line 1: no label is called \"privcy\"; did you mean \"privacy\"?");
    }

    @Test
    void itemsWithoutLabelsAreRefused() throws IOException {
        String dataset = dataset("{\"id\": \"a\", \"text\": \"hello\"}\n");

        assertThat(console.run("run", "--dataset", dataset, "--out", out())).isEqualTo(1);

        assertThat(console.errors()).contains("items.jsonl, line 1: no category is labelled");
    }

    @Test
    void aDatasetThatWasChangedSinceItsSnapshotIsRefused() throws IOException {
        String dataset = dataset(items(3, "false"));
        assertThat(console.run("datasets", dataset, "--freeze")).isZero();
        Files.writeString(folder.resolve("items.jsonl"), items(4, "false"));

        assertThat(console.run("run", "--dataset", dataset, "--out", out())).isEqualTo(1);
        assertThat(console.run("datasets", dataset)).isEqualTo(1);

        assertThat(console.errors()).contains("the dataset has changed since its snapshot: it was sha256:");
    }

    @Test
    void aDatasetThatWasChangedBetweenTwoRunsIsNotMixedWithItself() throws IOException {
        String dataset = dataset(items(3, "false"));
        assertThat(console.run("run", "--dataset", dataset, "--out", out())).isZero();
        String before = Files.readString(folder.resolve("out/results.jsonl"));
        Files.writeString(folder.resolve("items.jsonl"), items(4, "false"));

        assertThat(console.run("run", "--dataset", dataset, "--out", out())).isEqualTo(1);

        assertThat(console.errors()).contains("holds the results of another run", "name another --out");
        assertThat(folder.resolve("out/results.jsonl")).content().isEqualTo(before);
    }

    @Test
    void aRunThatWasStoppedIsNeitherComparedNorGatedUntilItIsFinished() throws IOException {
        String dataset = dataset(items(25, "false"));
        assertThat(console.run("run", "--dataset", dataset, "--out", out())).isZero();
        Path results = folder.resolve("out/results.jsonl");
        String whole = Files.readString(results);
        Files.writeString(results, whole.substring(0, whole.length() / 2).replaceFirst("[^\n]*$", ""));

        assertThat(gate("specificity")).isEqualTo(2);
        assertThat(console.run("compare", out(), out())).isEqualTo(2);
        assertThat(console.errors()).contains("of the 25 items of the run; give its command again");

        assertThat(console.run("run", "--dataset", dataset, "--out", out())).isZero();
        assertThat(results).content().isEqualTo(whole);
        assertThat(gate("specificity")).isZero();
    }

    @Test
    void anObligationForARuleThatThePolicyLacksIsRefused() throws IOException {
        String dataset = dataset(items(3, "false"));
        Path policy = policy("privcy-review");

        assertThat(console.run("thresholds", "--dataset", dataset, "--policy", policy.toString(), "--out", out()))
                .isEqualTo(1);

        assertThat(console.errors()).contains("gatehouse: --policy " + policy, "privcy-review", "privacy-review");
    }

    @Test
    void anObligationForACategoryThatNothingIsLabelledForIsNotMet() throws IOException {
        String toValidate = items(3, "false")
                .replace("item", "other")
                .replace("hello said the lantern with the number", "a candle whispered about page")
                .replace("}}", "}, \"split\": \"validation\"}");
        String dataset = dataset(items(3, "false") + toValidate);
        Path policy = policy("sexual-review");

        assertThat(console.run(
                        "thresholds",
                        "--dataset",
                        dataset,
                        "--policy",
                        policy.toString(),
                        "--out",
                        out(),
                        "--data-dir",
                        folder.toString()))
                .isEqualTo(3);

        assertThat(console.output()).contains("owed", "not enough data");
    }

    private int gate(String figure) throws IOException {
        Path gate = Files.writeString(
                folder.resolve("gate.yaml"), "- { figure: " + figure + ", category: privacy, at-least: 0 }\n");
        return console.run("gate", gate.toString(), out());
    }

    private Path policy(String owedBy) throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), DefaultRules.source() + """

                        obligations:
                          - {id: owed, rule: %s, recall-at-least: 0.5}
                        """.formatted(owedBy));
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private static String items(int count, String label) {
        return IntStream.range(0, count)
                .mapToObj(n -> """
                        {"id": "item-%d", "text": "hello said the lantern with the number %d", "labels": {"privacy": %s}}
                        """.formatted(n, n * 7919, label))
                .collect(Collectors.joining());
    }

    private String dataset(String items) throws IOException {
        Files.writeString(folder.resolve("items.jsonl"), items);
        return Files.writeString(folder.resolve("comments.yaml"), """
                        name: comments
                        version: 1
                        taxonomy: 1
                        licence: CC0-1.0
                        files: [items.jsonl]
                        """).toString();
    }
}
