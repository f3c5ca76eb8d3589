package io.gatehouse.eval.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.FakeClassifier;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.ItemContent;
import io.gatehouse.eval.dataset.Split;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifiedItemsTest {

    @TempDir
    private Path folder;

    private final AtomicInteger closed = new AtomicInteger();

    /** In this world the first byte of a picture says how hateful it is, and an empty file is no picture. */
    private final ClassifiedItems scorer = new ClassifiedItems(
            Map.of(
                    Modality.IMAGE,
                    new FakeClassifier(Modality.IMAGE, ClassifiedItemsTest::picture),
                    Modality.TEXT,
                    new FakeClassifier(Modality.TEXT, _ -> Map.of(Category.HATE, 0.25))),
            Letters.POLICY,
            // As that of the fake.
            Clock.systemUTC(),
            closed::incrementAndGet);

    @AfterEach
    void close() {
        scorer.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void picturesGoThroughTheClassifierAndThePolicy() throws IOException {
        Verdict verdict = scanned(picture("a", 95));

        assertThat(verdict.decision().action()).isEqualTo(Action.BLOCK);
        assertThat(verdict.categories().get(Category.HATE).score()).isEqualTo(0.95);
    }

    @Test
    void textsStandBesideThem() {
        assertThat(scanned(Letters.item(3)).categories().get(Category.HATE).score())
                .isEqualTo(0.25);
    }

    @Test
    void verdictsStandInTheOrderOfTheItems() throws IOException {
        List<DatasetItem> items = IntStream.range(1, 40)
                .mapToObj(i -> picture(Integer.toString(i), i))
                .toList();

        assertThat(scorer.scan(items))
                .extracting(verdict -> verdict.categories().get(Category.HATE).score())
                .isEqualTo(IntStream.range(1, 40).mapToObj(i -> i / 100.0).toList());
    }

    @Test
    void aFileThatIsNotThereFailsAndGoesToAPerson() {
        Verdict verdict = scanned(item("a", folder.resolve("gone.png")));

        assertThat(failure(verdict)).isEqualTo(FailureReason.UNDECODABLE);
        assertThat(verdict.decision().action()).isEqualTo(Action.REVIEW);
    }

    @Test
    void aFileThatIsNoPictureFails() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.png"));

        assertThat(failure(scanned(item("a", file)))).isEqualTo(FailureReason.UNDECODABLE);
    }

    @Test
    void aFileThatAScanWouldRefuseIsNotReadIntoMemory() throws IOException {
        Path file = folder.resolve("large.png");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(SentItem.LARGEST + 1L);
        }

        assertThat(failure(scanned(item("a", file)))).isEqualTo(FailureReason.TOO_LARGE);
    }

    @Test
    void itSaysWhatItJudgesWithOnce() {
        assertThat(scorer.bundles()).containsExactly(FakeClassifier.BUNDLE);
        assertThat(scorer.modalities()).isEqualTo(Set.of(Modality.IMAGE, Modality.TEXT));
    }

    @Test
    void aRunThatIsStoppedLosesFewOfThem() {
        assertThat(scorer.atOnce()).isLessThan(EvaluationRun.AT_ONCE);
    }

    private Verdict scanned(DatasetItem item) {
        return scorer.scan(List.of(item)).getFirst();
    }

    private static FailureReason failure(Verdict verdict) {
        assertThat(verdict.parts().getFirst()).isInstanceOf(PartResult.Failed.class);
        return ((PartResult.Failed) verdict.parts().getFirst()).reason();
    }

    private static Map<Category, Double> picture(Part part) {
        byte[] bytes = ((PartContent.Media) part.content()).bytes();
        return bytes.length == 0 ? Map.of() : Map.of(Category.HATE, bytes[0] / 100.0);
    }

    private DatasetItem picture(String name, int hate) {
        try {
            return item(name, Files.write(folder.resolve(name + ".png"), new byte[] {(byte) hate}));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DatasetItem item(String id, Path file) {
        return new DatasetItem(
                id,
                new ItemContent.Media(Modality.IMAGE, file),
                ContentType.OTHER,
                Map.of(Category.HATE, true),
                Map.of(),
                Split.TEST);
    }
}
