package io.gatehouse.eval.dataset;

import static io.gatehouse.eval.dataset.DatasetFolder.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvDatasetTest {

    @TempDir
    private Path temp;

    @Test
    void aRowIsAnItem() throws IOException {
        Path file = csv("""
                id,text,toxic,funny,slice:language,split,group,contentType
                c-1,"You, ""friend"",
                and you",1,0,en,validation,thread-3,comment
                """);

        assertThat(items(file))
                .containsExactly(new DatasetItem(
                        "c-1",
                        new ItemContent.Text("You, \"friend\",\nand you"),
                        ContentType.COMMENT,
                        Map.of(Category.HARASSMENT, true),
                        Map.of("language", "en"),
                        Split.VALIDATION));
    }

    @Test
    void anEmptyCellSaysNothing() throws IOException {
        Path file = csv("""
                id,text,media,modality,toxic,threat,slice:language
                a,hello,,,false,,
                b,,cover.png,image,,true,en
                """);

        assertThat(items(file))
                .containsExactly(
                        new DatasetItem(
                                "a",
                                new ItemContent.Text("hello"),
                                ContentType.OTHER,
                                Map.of(Category.HARASSMENT, false),
                                Map.of(),
                                Split.TEST),
                        new DatasetItem(
                                "b",
                                new ItemContent.Media(
                                        Modality.IMAGE, temp.toAbsolutePath().resolve("cover.png")),
                                ContentType.OTHER,
                                Map.of(Category.HARASSMENT, true, Category.HARASSMENT_THREATENING, true),
                                Map.of("language", "en"),
                                Split.TEST));
    }

    @Test
    void groupsOfPeopleStandInOneCell() throws IOException {
        Path file =
                csv("id,text,toxic,slice:identity,slice:source\na,hello,0,women; old people,a; b\nb,bye,0,women,c\n");

        assertThat(items(file))
                .extracting(
                        item -> item.slices().all("identity"),
                        item -> item.slices().all("source"))
                .containsExactly(
                        tuple(Set.of("old people", "women"), Set.of("a; b")), tuple(Set.of("women"), Set.of("c")));
    }

    @Test
    void aGroupWithoutANameIsToldOnceAndInWordsThatFitATable() throws IOException {
        Path file = csv("id,text,toxic,slice:identity\na,hello,0,women;;;old people\nb,bye,0,\" \"\n");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContainingAll(
                        "has 2 faults",
                        "items.csv, line 2: the slice \"identity\" names a group that has no name; leave it out",
                        "items.csv, line 3: the slice \"identity\" is blank; leave it out");
    }

    @Test
    void whatSpreadsheetsSaveIsRead() throws IOException {
        Path file = csv("\uFEFFid,text,toxic\r\na,hello,TRUE\r\n\r\nb,\"bye\",FALSE\r\n");

        assertThat(items(file)).extracting(DatasetItem::id).containsExactly("a", "b");
    }

    @Test
    void gzippedFilesAreRead() throws IOException {
        Path file = descriptor("items.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(temp.resolve("items.csv.gz")))) {
            out.write("id,text,toxic\na,hello,0\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(items(file)).hasSize(1);
    }

    @Test
    void columnsThatMeanNothingAreNamedOnce() throws IOException {
        Path file = csv("id,txt,toxicity\na,hello,1\nb,bye,0\n");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContainingAll(
                        "The dataset comments has a fault.",
                        "items.csv: no column is called \"txt\"; did you mean \"text\"?",
                        "no column is called \"toxicity\"",
                        "a slice is called slice:NAME");
    }

    @Test
    void faultsOfRowsAreToldWithTheirLine() throws IOException {
        Path file = csv("id,text,toxic\na,hello,yes\na,bye,1\n,bye bye,1\n");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContainingAll(
                        "items.csv, line 2: the label \"toxic\" must be true or false, but is \"yes\"",
                        "items.csv, line 4: \"id\" must be a text of 1 to 256 characters");
    }

    @Test
    void anIdThatIsThereTwiceIsNamed() throws IOException {
        Path file = csv("id,text,toxic\na,hello,0\na,bye,1\n");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContaining("items.csv, line 3: the id \"a\" stands in items.csv, line 2 already");
    }

    @Test
    void aRowWithTooFewCellsIsRefused() throws IOException {
        Path file = csv("id,text,toxic\na,hello,0\nb,bye\n");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContaining("the row that ends in line 3 has 2 cells, but the first names 3 columns");
    }

    @Test
    void aColumnStandsOnce() throws IOException {
        Path file = csv("id,text,toxic, toxic,id,toxci\na,hello,0,1,b,0\n");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContainingAll(
                        "the column \"id\" stands 2 times; take away all but one, or give each a name of its own",
                        "the column \"toxic\" stands 2 times",
                        "no column is called \"toxci\"; did you mean \"toxic\"?");
    }

    @Test
    void eachColumnHasAName() throws IOException {
        Path file = csv("id,text,,toxic\na,hello,x,1\n");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContaining("its first row cannot name the columns: A header name is missing");
    }

    @Test
    void whatIsNotUtf8IsSaid() throws IOException {
        Path file = csv("id,text,toxic\n");
        Files.write(temp.resolve("items.csv"), "id,text,toxic\na,\u00e9,0\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> DatasetLoader.load(file)).hasMessageContaining("the file is not UTF-8");
    }

    @Test
    void anEmptyFileHasNoItems() throws IOException {
        Path file = csv("");

        assertThatThrownBy(() -> DatasetLoader.load(file)).isInstanceOf(DatasetException.class);
    }

    private Path csv(String rows) throws IOException {
        Files.writeString(temp.resolve("items.csv"), rows);
        return descriptor("items.csv");
    }

    private Path descriptor(String file) throws IOException {
        return new DatasetFolder(temp).descriptor(HEAD + """
                labels: {toxic: harassment, threat: harassment/threatening, funny: none}
                files: [%s]
                """.formatted(file));
    }

    private static List<DatasetItem> items(Path descriptor) {
        try (Stream<DatasetItem> items = DatasetLoader.load(descriptor).items()) {
            return items.toList();
        }
    }
}
