package io.gatehouse.eval.dataset;

import static io.gatehouse.eval.dataset.DatasetFolder.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender says of an item is the same, whatever the file. {@code context.parquet} was written by pyarrow 25. */
class ItemContextTest {

    private static final ItemContext KNOWN =
            new ItemContext(Optional.of("creator-9"), Set.of("DE", "US"), Optional.of("pt-BR"));

    @TempDir
    private Path temp;

    @Test
    void ofLinesOfJson() throws IOException {
        Files.writeString(temp.resolve("items.jsonl"), """
                {"id": "a", "text": "You lot", "labels": {"toxic": true}, "creatorId": "creator-9", "territories": ["DE", "US"], "language": "pt-br"}
                {"id": "b", "text": "Good morning", "labels": {"toxic": false}, "territories": null, "language": "und"}
                """);

        assertThat(contexts("items.jsonl")).containsExactly(KNOWN, ItemContext.NONE);
    }

    @Test
    void ofRowsOfCsv() throws IOException {
        Files.writeString(temp.resolve("items.csv"), """
                id,text,toxic,creatorId,territories,language
                a,You lot,1,creator-9,DE US,pt-br
                b,Good morning,0,,,
                """);

        assertThat(contexts("items.csv")).containsExactly(KNOWN, ItemContext.NONE);
    }

    @Test
    void ofRowsOfParquet() throws IOException {
        try (InputStream bytes = Objects.requireNonNull(getClass().getResourceAsStream("context.parquet"))) {
            Files.copy(bytes, temp.resolve("context.parquet"));
        }

        assertThat(contexts("context.parquet")).containsExactly(KNOWN, ItemContext.NONE);
    }

    @Test
    void whatAScanWouldRefuseIsRefusedWithItsLine() throws IOException {
        Files.writeString(temp.resolve("items.jsonl"), """
                {"id": "a", "text": "hello", "labels": {"toxic": true}, "territories": ["DE", "Bavaria"]}
                {"id": "b", "text": "you there", "labels": {"toxic": true}, "territories": "DE", "language": "very_odd!"}
                {"id": "c", "text": "bye", "labels": {"toxic": true}, "creatorId": " ", "language": 7}
                """);

        assertThatThrownBy(() -> contexts("items.jsonl"))
                .hasMessageContainingAll(
                        "The dataset comments has 5 faults.",
                        "items.jsonl, line 1: \"territories\" holds \"Bavaria\"; write ISO 3166-1 alpha-2 codes",
                        "items.jsonl, line 2: \"territories\" must be a list of country codes, but is \"DE\"",
                        "items.jsonl, line 2: \"language\" is \"very_odd!\", which is no BCP 47 tag",
                        "items.jsonl, line 3: \"creatorId\" must have 1 to 256 characters",
                        "items.jsonl, line 3: \"language\" must be a text, but is 7");
    }

    @Test
    void cellsWithCommasBetweenTheCodesAreRefused() throws IOException {
        Files.writeString(temp.resolve("items.csv"), "id,text,toxic,territories\na,hello,1,\"DE,US\"\n");

        assertThatThrownBy(() -> contexts("items.csv"))
                .hasMessageContaining("items.csv, line 2: \"territories\" holds \"DE,US\"");
    }

    private List<ItemContext> contexts(String file) throws IOException {
        Path descriptor =
                new DatasetFolder(temp).descriptor(HEAD + "labels: {toxic: harassment}\nfiles: [" + file + "]\n");
        try (Stream<DatasetItem> items = DatasetLoader.load(descriptor).items()) {
            return items.map(DatasetItem::context).toList();
        }
    }
}
