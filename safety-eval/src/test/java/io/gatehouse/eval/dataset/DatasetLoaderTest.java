package io.gatehouse.eval.dataset;

import static io.gatehouse.eval.dataset.DatasetFolder.HEAD;
import static io.gatehouse.eval.dataset.DatasetFolder.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetLoaderTest {

    @TempDir
    private Path temp;

    private DatasetFolder folder;

    @BeforeEach
    void makeAFolder() {
        folder = new DatasetFolder(temp);
    }

    @Test
    void anItemIsWhatItsLineSays() throws IOException {
        Path file = folder.with("""
                {"id": "c-1", "text": "You lot", "contentType": "comment", "split": "validation", "group": "thread-9",
                 "labels": {"hate": true, "spam": false}, "slices": {"language": "en"}}""".replace("\n", ""));

        Dataset dataset = DatasetLoader.load(file);

        assertThat(dataset.sheet()).isEqualTo(new Datasheet("comments", "1", "CC0-1.0", ""));
        assertThat(dataset.modalities()).containsExactly(Modality.TEXT);
        assertThat(dataset.sizes()).isEqualTo(Map.of(Split.VALIDATION, 1));
        assertThat(items(dataset))
                .containsExactly(new DatasetItem(
                        "c-1",
                        new ItemContent.Text("You lot"),
                        ContentType.COMMENT,
                        Map.of(Category.HATE, true, Category.SPAM, false),
                        Map.of("language", "en"),
                        Split.VALIDATION));
    }

    @Test
    void itemsAreTestItemsWhereNothingElseIsSaid() throws IOException {
        Dataset dataset = DatasetLoader.load(folder.with("""
                {"id": "a", "text": "hello", "labels": {"hate": false}}"""));

        assertThat(dataset.size(Split.TEST)).isOne();
        assertThat(dataset.size(Split.TRAIN)).isZero();
    }

    @Test
    void labelsOfOthersAreMapped() throws IOException {
        folder.with("""
                {"id": "a", "text": "hello", "labels": {"toxic": true, "funny": true, "threat": false}}""");
        Path file = folder.descriptor(HEAD + """
                labels: {toxic: harassment, threat: harassment/threatening, funny: none}
                files: [items.jsonl]
                """);

        assertThat(items(DatasetLoader.load(file)).getFirst().labels())
                .isEqualTo(Map.of(Category.HARASSMENT, true, Category.HARASSMENT_THREATENING, false));
    }

    @Test
    void whoeverThreatensAGroupHatesIt() throws IOException {
        Dataset dataset = DatasetLoader.load(folder.with("""
                {"id": "a", "text": "hello", "labels": {"hate/threatening": true}}"""));

        assertThat(items(dataset).getFirst().labels()).containsEntry(Category.HATE, true);
    }

    @Test
    void everydayItemsNeedNoLabels() throws IOException {
        Dataset dataset = DatasetLoader.load(folder.with("""
                {"id": "a", "text": "hello", "split": "everyday"}"""));

        assertThat(dataset.size(Split.EVERYDAY)).isOne();
    }

    @Test
    void gzippedFilesAreRead() throws IOException {
        Path file = folder.descriptor(HEAD + "files: [items.jsonl.gz]\n");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(temp.resolve("items.jsonl.gz")))) {
            out.write(item("a", "hello").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(items(DatasetLoader.load(file))).extracting(DatasetItem::id).containsExactly("a");
    }

    @Test
    void mediaLieBesideTheDescriptor() throws IOException {
        Files.writeString(temp.resolve("cover.png"), "not looked into here");
        Dataset dataset = DatasetLoader.load(folder.with("""
                {"id": "a", "media": "cover.png", "modality": "image", "labels": {"weapons": false}}"""));

        assertThat(items(dataset).getFirst().content())
                .isEqualTo(new ItemContent.Media(
                        Modality.IMAGE, temp.toAbsolutePath().resolve("cover.png")));
    }

    @Test
    void aMediaFileThatIsNotThereIsCountedAndFailsLater() throws IOException {
        Path file = folder.with(media("a", "gone.png", "test"), item("b", "hello"));
        Dataset dataset = DatasetLoader.load(file);
        assertThat(dataset.missing()).isOne();
        assertThat(items(dataset)).hasSize(2);

        Files.writeString(temp.resolve("gone.png"), "found again");

        assertThat(DatasetLoader.load(file).missing()).isZero();
        assertThat(DatasetLoader.load(file).digest()).isNotEqualTo(dataset.digest());
    }

    @Test
    void aDatasetThatLacksFilesIsNotFrozen() throws IOException {
        Path file = folder.with(media("a", "gone.png", "test"));

        assertThatThrownBy(() -> DatasetFreezer.freeze(file, Optional.empty()))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("lacks 1 of its media files");
    }

    @Test
    void aFileThatLeaksIntoAnotherSplitIsNamedWithItsTwin() throws IOException {
        Files.writeString(temp.resolve("one.png"), "the same");
        Files.writeString(temp.resolve("two.png"), "the same");
        Path file = folder.with(media("a", "one.png", "test"), media("b", "two.png", "train"));

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContaining("line 2: its file is the same as that of \"a\" in test; put them into one split");
    }

    @Test
    void allThatIsWrongWithItemsIsToldAtOnce() throws IOException {
        Path file = folder.with(
                item("a", "one"),
                item("a", "two"),
                "{\"id\": \"b\", \"text\": \"three\", \"labels\": {\"hat\": true}}",
                "{\"id\": \"c\", \"text\": \"four\"}",
                "{\"id\": \"d\", \"text\": \"five\", \"labels\": {\"hate\": 1}}",
                "{\"id\": \"e\", \"labels\": {\"hate\": true}, \"splitt\": \"test\"}",
                "no JSON",
                "{\"id\": \"f\", \"text\": \"six\", \"labels\": {\"hate\": false, \"hate/threatening\": true}}",
                "{\"id\": \"g\", \"text\": \"seven\", \"labels\": {\"hate\": false}, \"split\": \"tset\"}",
                "{\"id\": \"h\", \"media\": \"../h.png\", \"modality\": \"image\", \"labels\": {\"hate\": false}}");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("The dataset comments has 10 faults.\n")
                .message()
                .contains(
                        "items.jsonl, line 2: the id \"a\" stands in items.jsonl, line 1 already",
                        "items.jsonl, line 3: no label is called \"hat\"; did you mean \"hate\"?",
                        "items.jsonl, line 4: no category is labelled",
                        "items.jsonl, line 5: the label \"hate\" must be true or false, but is 1",
                        "items.jsonl, line 6: nothing is called \"splitt\"; did you mean \"split\"?",
                        "items.jsonl, line 6: an item has either \"text\" or \"media\", a path; this one has neither",
                        "items.jsonl, line 7: this is not JSON",
                        "items.jsonl, line 8: it is labelled hate/threatening but not hate",
                        "items.jsonl, line 9: \"split\" is \"tset\"; did you mean \"test\"?",
                        "items.jsonl, line 10: the path \"../h.png\" leads out of the dataset's folder");
    }

    @Test
    void allThatIsWrongWithADescriptorIsToldAtOnce() throws IOException {
        Path file = folder.descriptor("""
                name: comments
                version: 1
                taxonomy: 7
                license: MIT
                labels: {toxic: harasment}
                files: [nowhere.jsonl]
                """);

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .message()
                .contains(
                        "The dataset comments has 5 faults.",
                        "nothing is called \"license\"; did you mean \"licence\"?",
                        "\"licence\" is missing",
                        "the labels are of taxonomy 7, but this is taxonomy 1",
                        "the label \"toxic\" is mapped to \"harasment\", but no category is called that; did you mean"
                                + " \"harassment\"?",
                        "there is no file \"nowhere.jsonl\"");
    }

    @Test
    void whatIsNoListInADescriptorIsNotPassedOver() throws IOException {
        folder.with(item("a", "hello"));
        Path file = folder.descriptor(HEAD + "labels: [hate]\nfiles: items.jsonl\nmedia: images\n");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContainingAll(
                        "\"labels\" gives each label a category, as in {toxic: harassment}, but is [\"hate\"]",
                        "\"files\" must be a list, in brackets, but is \"items.jsonl\"",
                        "\"media\" must be a list, in brackets, but is \"images\"");
    }

    @Test
    void ofWhatIsNoDescriptorOnlyThatIsSaid() throws IOException {
        assertThatThrownBy(() -> DatasetLoader.load(folder.descriptor("name: [comments\n")))
                .hasMessageContainingAll("has a fault", "comments.yaml: this is not YAML: while parsing");
        assertThatThrownBy(() -> DatasetLoader.load(folder.descriptor("- comments\n")))
                .hasMessageContainingAll("has a fault", "comments.yaml: this is no descriptor");
    }

    @Test
    void parsersSayNothingOfTheirSettings() throws IOException {
        Path file = folder.with("{\"id\": \"a\", \"id\": \"b\"}", "{\"id\": \"c\"", "{\"id\": NaN}");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .message()
                .contains(
                        "line 1: this is not JSON: Duplicate property \"id\"\n",
                        "line 2: this is not JSON: Unexpected end-of-input: expected close marker for Object\n")
                .endsWith("line 3: this is not JSON: NaN is no number; leave out what has no value");
    }

    @Test
    void aDatasetWithoutItemsIsNone() throws IOException {
        Path file = folder.with("", "");

        assertThatThrownBy(() -> DatasetLoader.load(file)).hasMessageEndingWith("comments.yaml: it has no items");
    }

    @Test
    void aDatasetThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> DatasetLoader.load(temp.resolve("nowhere.yaml")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("nowhere.yaml");
    }

    @Test
    void whatIsNotUtf8IsSaid() throws IOException {
        Path file = folder.with(item("a", "hello"));
        Files.write(temp.resolve("items.jsonl"), new byte[] {'"', (byte) 0xff, '"'});

        assertThatThrownBy(() -> DatasetLoader.load(file)).hasMessageContaining("the file is not UTF-8");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        Path file = folder.with("\uFEFF" + item("a", "hello"), item("b", "good day"));

        assertThat(items(DatasetLoader.load(file))).extracting(DatasetItem::id).containsExactly("a", "b");
    }

    @Test
    void labelsThatMapNothingAreRefused() throws IOException {
        folder.with(item("a", "hello"));
        Path file = folder.descriptor(HEAD + "labels: {}\nfiles: [items.jsonl]\n");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContaining(
                        "\"labels\" maps no label; leave it out where labels have the names of categories");
    }

    @Test
    void aDescriptorThatIsNoTextIsNotSaidToBeMissing() throws IOException {
        Path file = Files.write(temp.resolve("comments.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + " is no text in UTF-8; name a descriptor, a YAML file");
    }

    @Test
    void aBlankTextIsRefused() throws IOException {
        Path file = folder.with(item("a", ""), item("b", "   "), item("c", "hello"));

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContainingAll(
                        "has 2 faults", "line 1: \"text\" is blank; there is nothing to judge", "line 2: \"text\"");
    }

    @Test
    void labelsAndSlicesWithoutNamesAreNotLostWithoutAWord() throws IOException {
        Path file = folder.with(
                sliced("a", "\"en\""),
                sliced("b", "[\"en\"]"),
                sliced("c", "{\" \": \"en\"}"),
                sliced("d", "null"),
                """
                {"id": "e", "text": "hello e", "split": "everyday", "labels": "hate"}""");

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContainingAll(
                        "has 4 faults",
                        "line 1: \"slices\" gives each name a value, in braces, but is \"en\"",
                        "line 2: \"slices\" gives each name a value, in braces, but is [\"en\"]",
                        "line 3: a slice has no name",
                        "line 5: \"labels\" gives each name a value, in braces, but is \"hate\"");
    }

    private static String sliced(String id, String slices) {
        return """
                {"id": "%s", "text": "hello %s", "labels": {"hate": false}, "slices": %s}""".formatted(id, id, slices);
    }

    @Test
    void anItemNamesOneGroupOfPeopleOrSeveralOrNone() throws IOException {
        Path file = folder.with(
                sliced("a", "{\"identity\": \"women\"}"),
                sliced("b", "{\"identity\": [\"women\", \" old people \", \"women\"]}"),
                sliced("c", "{\"identity\": []}"));

        try (Stream<DatasetItem> items = DatasetLoader.load(file).items()) {
            assertThat(items.map(item -> item.slices().all(SliceValues.IDENTITY)))
                    .containsExactly(Set.of("women"), Set.of("old people", "women"), Set.of());
        }
    }

    @Test
    void nothingElseIsAListAndAGroupHasAName() throws IOException {
        Path file = folder.with(
                sliced("a", "{\"language\": [\"en\", \"de\"]}"),
                sliced("b", "{\"identity\": [\"women\", \"\", \" \"]}"),
                sliced("c", "{\"identity\": {\"women\": true}}"));

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContainingAll(
                        "has 3 faults",
                        "line 1: the slice \"language\" must be a text, but is [\"en\",\"de\"]",
                        "line 2: the slice \"identity\" names a group that has no name; leave it out",
                        "line 3: the slice \"identity\" must be a text or a list of texts, but is {\"women\":true}");
    }

    /** As by a scan; and two of the ids would be one in the results. */
    @Test
    void halfACharacterIsRefusedWithItsLine() throws IOException {
        Path file = folder.with(
                item("a\\ud83d", "hello"),
                item("a\\ud83d\\ude00", "good \\ud83d\\ude00 day"),
                item("b", "good \\ude00 day"),
                item("c", "good \\u0000 day"),
                sliced("d", "{\"language\": \"en\\ud83d\"}"));

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContainingAll(
                        "has 4 faults",
                        "line 1: \"id\" has half a character",
                        "line 3: \"text\" has half a character",
                        "line 4: \"text\" has the character U+0000",
                        "line 5: the slice \"language\" has half a character");
    }

    @Test
    void thousandsOfFaultsAreCountedAndFiftyTold() throws IOException {
        Path file = folder.with(IntStream.range(0, 3000).mapToObj(i -> "{}").toArray(String[]::new));

        assertThatThrownBy(() -> DatasetLoader.load(file)).message().satisfies(message -> {
            assertThat(message).contains("has 6000 faults").endsWith("and 5950 more");
            assertThat(message.lines()).hasSize(52);
        });
    }

    @Test
    void aGroupStandsInOneSplit() throws IOException {
        Path file = folder.with(ofGroup(item("a", "one apple a day")), ofGroup(item("b", "two pears", "train")));

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContaining("the group \"g\" stands in test and in train; keep a group in one split");
    }

    @Test
    void groupsAreCountedBySplit() throws IOException {
        Path file = folder.with(
                ofGroup(item("a", "one apple a day")), ofGroup(item("b", "two pears")), item("c", "plums", "train"));

        assertThat(DatasetLoader.load(file).groups()).isEqualTo(Map.of(Split.TEST, 1));
    }

    @Test
    void aTextThatLeaksIntoAnotherSplitIsNamedWithItsTwin() throws IOException {
        Path file = folder.with(
                item("a", "I saw them at the station this morning and they were singing"),
                item("b", "I saw them at the station this morning and  they were SINGING", "train"));

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContaining("\"a\" (test) and \"b\" (train) are nearly the same text (100 % alike)");
    }

    @Test
    void theDigestIsThatOfTheBytesAndOfWhatTheyMean() throws IOException {
        Path file = folder.with(item("a", "hello"));
        String digest = DatasetLoader.load(file).digest();

        assertThat(DatasetLoader.load(file).digest()).isEqualTo(digest).matches("sha256:[0-9a-f]{64}");
        folder.descriptor(HEAD + "labels: {hate: harassment}\nfiles: [items.jsonl]\n");
        assertThat(DatasetLoader.load(file).digest()).isNotEqualTo(digest);
        assertThat(DatasetLoader.load(folder.with(item("a", "hellp"))).digest()).isNotEqualTo(digest);
    }

    @Test
    void aDatasetThatWasChangedSinceItWasFrozenIsRefused() throws IOException {
        Path file = folder.with(item("a", "hello"));
        Dataset frozen = DatasetFreezer.freeze(file, Optional.empty());
        assertThat(DatasetLoader.load(file).digest()).isEqualTo(frozen.digest());
        assertThat(file).content().endsWith("snapshot: " + frozen.digest() + '\n');

        Files.writeString(temp.resolve("items.jsonl"), item("a", "hellp"));

        assertThatThrownBy(() -> DatasetLoader.load(file))
                .hasMessageContaining("the dataset has changed since its snapshot: it was " + frozen.digest());
    }

    @Test
    void whatIsFrozenStaysAsItIs() throws IOException {
        Path file = folder.with(item("a", "hello"));
        DatasetFreezer.freeze(file, Optional.empty());
        String once = Files.readString(file);

        DatasetFreezer.freeze(file, Optional.empty());

        assertThat(file).content().isEqualTo(once);
    }

    private static String media(String id, String file, String split) {
        return """
                {"id": "%s", "media": "%s", "modality": "image", "labels": {"weapons": false}, "split": "%s"}""".formatted(id, file, split);
    }

    private static String ofGroup(String item) {
        return item.replace("\"split\"", "\"group\": \"g\", \"split\"");
    }

    private static List<DatasetItem> items(Dataset dataset) {
        try (Stream<DatasetItem> items = dataset.items()) {
            return items.toList();
        }
    }
}
