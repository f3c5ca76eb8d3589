package io.gatehouse.eval.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.FakeClassifier;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.SliceValues;
import io.gatehouse.eval.dataset.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationRunTest {

    private static final int SIZE = 3 * EvaluationRun.AT_ONCE + 50;

    @TempDir
    private Path folder;

    private final Dataset dataset = Letters.dataset(SIZE);

    @Test
    void eachItemHasItsFusedScoreItsDecisionAndWhatIsKnownOfIt() throws IOException {
        RunResults results = run(folder, Letters.scorer());

        assertThat(results.items()).hasSize(SIZE);
        assertThat(results.items().get(60))
                .isEqualTo(new ItemResult(
                        "item-60",
                        Split.TEST,
                        Outcome.SCORED,
                        Map.of(Category.HATE, 0.6, Category.HATE_THREATENING, 0.6),
                        Action.REVIEW,
                        Set.of(Category.HATE),
                        Map.of(Category.HATE, false),
                        SliceValues.of(Map.of("content type", "comment", "language", "en", "length", "51 to 200"))));
        assertThat(results.items().getFirst().outcome()).isEqualTo(Outcome.ABSTAINED);
        assertThat(results.items().get(95).action()).isEqualTo(Action.BLOCK);
    }

    @Test
    void whereItemsAreOfSeveralModalitiesEachSaysOfWhich() throws IOException {
        Dataset mixed = new Dataset(
                dataset.sheet(),
                dataset.digest(),
                Map.of(Split.TEST, 1),
                Set.of(Modality.TEXT, Modality.IMAGE),
                0,
                () -> Stream.of(Letters.item(3)));
        ItemScorer scorer = new ClassifiedItems(
                Map.of(
                        Modality.TEXT,
                        new FakeClassifier(Modality.TEXT, _ -> Map.of(Category.HATE, 0.1)),
                        Modality.IMAGE,
                        new FakeClassifier(Modality.IMAGE, _ -> Map.of())),
                Letters.POLICY,
                Clock.systemUTC(),
                () -> {});

        RunResults results = new EvaluationRun(mixed, Set.of(Split.TEST), Letters.identity(mixed))
                .run(scorer, folder, (done, total) -> {});

        assertThat(results.items().getFirst().slices().one("modality")).hasValue("text");
    }

    @Test
    void whatCouldNotBeScoredSaysNotWhatWasFlagged() throws IOException {
        run(folder, Letters.scorer());

        assertThat(Files.readAllLines(folder.resolve("results.jsonl")))
                .filteredOn(line -> line.contains("\"flagged\":[\"hate\"]"))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"outcome\":\"scored\""));
        assertThat(Files.readAllLines(folder.resolve("results.jsonl")))
                .filteredOn(line -> line.contains("\"outcome\":\"abstained\""))
                .isNotEmpty()
                .noneMatch(line -> line.contains("flagged"));
    }

    @Test
    void progressIsToldBatchByBatch() throws IOException {
        List<Integer> heard = new ArrayList<>();

        new EvaluationRun(dataset, Set.of(Split.TEST), Letters.identity(dataset))
                .run(Letters.scorer(), folder, (done, total) -> heard.add(done));

        assertThat(heard).containsExactly(0, 256, 512, 768, SIZE);
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        run(folder.resolve("one"), Letters.scorer());
        run(folder.resolve("two"), Letters.scorer());

        assertThat(folder.resolve("one/results.jsonl")).hasSameBinaryContentAs(folder.resolve("two/results.jsonl"));
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWasAndEndsInTheSameBytes() throws IOException {
        run(folder.resolve("whole"), Letters.scorer());
        Counting stopping = new Counting(2);
        assertThatThrownBy(() -> run(folder.resolve("parts"), stopping)).hasMessage("killed");

        Counting second = new Counting(Integer.MAX_VALUE);
        run(folder.resolve("parts"), second);

        assertThat(second.batches).isEqualTo(2);
        assertThat(folder.resolve("parts/results.jsonl")).hasSameBinaryContentAs(folder.resolve("whole/results.jsonl"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 5_000, 60_000, 150_000})
    void aFileThatWasCutAnywhereIsMendedToTheSameBytes(int bytes) throws IOException {
        run(folder, Letters.scorer());
        Path file = folder.resolve("results.jsonl");
        byte[] whole = Files.readAllBytes(file);
        assertThat(whole).hasSizeGreaterThan(bytes);
        Files.write(file, Arrays.copyOf(whole, bytes));

        run(folder, Letters.scorer());

        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void whatIsDoneIsNotDoneAgain() throws IOException {
        run(folder, Letters.scorer());
        Counting again = new Counting(0);

        assertThat(run(folder, again).items()).hasSize(SIZE);
        assertThat(again.batches).isZero();
    }

    @Test
    void theResultsOfAnotherRunAreLeftAlone() throws IOException {
        run(folder, Letters.scorer());
        byte[] before = Files.readAllBytes(folder.resolve("results.jsonl"));
        Dataset other = Letters.dataset(7);
        RunIdentity identity = RunIdentity.of(
                other, Set.of(Split.TEST), List.of(Letters.BUNDLE), Letters.POLICY.ref(), "another version");

        assertThatThrownBy(() -> new EvaluationRun(other, Set.of(Split.TEST), identity)
                        .run(Letters.scorer(), folder, (done, total) -> {}))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContainingAll("another run (letters@1, letters@1, letters@1, Gatehouse test", "--out");
        assertThat(folder.resolve("results.jsonl")).hasBinaryContent(before);
    }

    @Test
    void aFileOfSomebodyElseIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("results.jsonl"), "my own notes");

        assertThatThrownBy(() -> run(folder, Letters.scorer()))
                .hasMessageContaining("holds no results of an evaluation; name another --out");
        assertThat(file).hasContent("my own notes");
    }

    @Test
    void aLineThatIsNoResultIsNamed() throws IOException {
        Path into = folder.resolve("changed");
        run(into, new Counting(Integer.MAX_VALUE));
        Path results = into.resolve("results.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(results));
        lines.set(3, "no result");
        Files.write(results, lines);

        assertThatThrownBy(() -> run(into, new Counting(Integer.MAX_VALUE)))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("results.jsonl, line 4, is no result of an item");
    }

    @Test
    void aFileThatAnotherRunWritesToIsRefused() throws IOException {
        RunIdentity identity = Letters.identity(dataset);
        try (ResultFile open = ResultFile.open(folder.resolve("results.jsonl"), identity, 256, SIZE)) {
            assertThat(open.done()).isZero();
            assertThatThrownBy(() -> run(folder, Letters.scorer())).hasMessageContaining("another run writes to");
        }
    }

    @Test
    void aSplitWithoutItemsIsNoEvaluation() {
        assertThatThrownBy(() -> new EvaluationRun(dataset, Set.of(Split.VALIDATION), Letters.identity(dataset))
                        .run(Letters.scorer(), folder, (done, total) -> {}))
                .hasMessage("the dataset letters@1 has no item in validation; it has items in test");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void itemsThatNobodyCanLookAtAreRefusedBeforeTheWorkBegins() {
        Dataset pictures = new Dataset(
                dataset.sheet(), dataset.digest(), dataset.sizes(), Set.of(Modality.IMAGE), 0, dataset.source());

        assertThatThrownBy(() -> new EvaluationRun(pictures, Set.of(Split.TEST), Letters.identity(pictures))
                        .run(Letters.scorer(), folder, (done, total) -> {}))
                .hasMessageContainingAll("IMAGE", "TEXT");
    }

    private RunResults run(Path into, ItemScorer scorer) throws IOException {
        return new EvaluationRun(dataset, Set.of(Split.TEST), Letters.identity(dataset))
                .run(scorer, into, (done, total) -> {});
    }

    /** Is killed after so many batches. */
    private static final class Counting implements ItemScorer {

        private final ItemScorer scorer = Letters.scorer();
        private final int most;
        private int batches;

        Counting(int most) {
            this.most = most;
        }

        @Override
        public Set<Modality> modalities() {
            return scorer.modalities();
        }

        @Override
        public List<BundleRef> bundles() {
            return scorer.bundles();
        }

        @Override
        public List<Verdict> scan(List<DatasetItem> items) {
            if (batches++ == most) {
                throw new IllegalStateException("killed");
            }
            return scorer.scan(items);
        }

        @Override
        public void close() {
            scorer.close();
        }
    }
}
