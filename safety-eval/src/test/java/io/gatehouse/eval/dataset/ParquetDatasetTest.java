package io.gatehouse.eval.dataset;

import static io.gatehouse.eval.dataset.DatasetFolder.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files were written by pyarrow 25, {@code items.parquet} with Snappy. */
class ParquetDatasetTest {

    private static final String LABELS = "labels: {toxic: harassment, threat: harassment/threatening, funny: none}\n";

    @TempDir
    private Path temp;

    @Test
    void aRowIsAnItem() throws IOException {
        Path file = parquet("items.parquet", LABELS);

        try (Stream<DatasetItem> items = DatasetLoader.load(file).items()) {
            assertThat(items)
                    .containsExactly(
                            item(
                                    "a",
                                    new ItemContent.Text("You lot"),
                                    Map.of(Category.HARASSMENT, true, Category.HARASSMENT_THREATENING, false),
                                    Map.of("language", "en"),
                                    Split.VALIDATION),
                            item(
                                    "b",
                                    new ItemContent.Text("Good morning"),
                                    Map.of(Category.HARASSMENT, false),
                                    Map.of(),
                                    Split.TEST),
                            item(
                                    "c",
                                    new ItemContent.Media(
                                            Modality.IMAGE,
                                            temp.toAbsolutePath().resolve("cover.png")),
                                    Map.of(Category.HARASSMENT, true, Category.HARASSMENT_THREATENING, true),
                                    Map.of("language", "de"),
                                    Split.TEST));
        }
    }

    @Test
    void columnsThatMeanNothingAreNamed() throws IOException {
        Path file = parquet("items.parquet", "labels: {toxic: harassment, threat: none}\n");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContainingAll("The dataset comments has a fault.", "no column is called \"funny\"");
    }

    @Test
    void columnsInColumnsAreRefused() throws IOException {
        Path file = parquet("nested.parquet", LABELS);

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContaining("it has columns in columns; write each label and slice as a column of its own");
    }

    @Test
    void aFileThatWasCutIsRefused() throws IOException {
        Path file = parquet("items.parquet", LABELS);
        byte[] whole = Files.readAllBytes(temp.resolve("items.parquet"));
        Files.write(temp.resolve("items.parquet"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("items.parquet: the file cannot be read: ");
    }

    private static DatasetItem item(
            String id, ItemContent content, Map<Category, Boolean> labels, Map<String, String> slices, Split split) {
        return new DatasetItem(id, content, ContentType.OTHER, labels, slices, split);
    }

    private Path parquet(String name, String labels) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
            Files.copy(bytes, temp.resolve(name));
        }
        return new DatasetFolder(temp).descriptor(HEAD + labels + "files: [" + name + "]\n");
    }
}
