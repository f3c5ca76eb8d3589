package io.gatehouse.eval.dataset;

import static io.gatehouse.eval.dataset.DatasetFolder.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetRegistryTest {

    @TempDir
    private Path data;

    @Test
    void descriptorsOfPublicSetsAreSoundAndTheirFilesAbsent() {
        List<RegisteredDataset> registered = new DatasetRegistry(Optional.empty()).builtIn();

        assertThat(registered)
                .hasSizeGreaterThan(5)
                .allSatisfy(one -> {
                    assertThat(one.state()).isEqualTo("absent");
                    assertThat(one.licence()).isNotEmpty();
                    assertThat(one.snapshot()).isPresent();
                    assertThat(one.labels()).contains(" = ");
                })
                .extracting(RegisteredDataset::name)
                .contains("davidson", "weapon-photos", "spoken-digits", "goemotions", "ailuminate-english");
        assertThat(new DatasetRegistry(Optional.of(data)).builtIn())
                .extracting(RegisteredDataset::state)
                .containsOnly("absent");
    }

    @Test
    void whoAsksForOneWithoutItsFilesIsToldWhereTheyAreLookedFor() {
        assertThatThrownBy(() -> new DatasetRegistry(Optional.empty()).find("davidson"))
                .hasMessageContaining(
                        "its files lie in the folder of data sets; name it with --data, or in GATEHOUSE_DATASETS");
        assertThatThrownBy(() -> new DatasetRegistry(Optional.of(data)).find("davidson"))
                .hasMessageContaining("there is no file \"text/davidson.jsonl.gz\" in " + data);
        assertThat(new DatasetRegistry(Optional.empty()).find("nobody's")).isEmpty();
    }

    @Test
    void linesWithoutIdsAreKnownByTheirFileAndTheLine() throws IOException {
        Path descriptor = write(HEAD + """
                root: data
                lines: as-published
                split: train
                labels: {hate: hate, type: none}
                files: [text/set.jsonl]
                """);
        put("text/set.jsonl", """
                {"text": "one", "labels": {"hate": 1, "type": "derogation"}, "split": "dev"}
                {"text": "two", "labels": {"hate": 0, "type": ["none"]}}
                """);

        assertThat(items(descriptor))
                .satisfiesExactly(
                        one -> {
                            assertThat(one.id()).isEqualTo("text/set.jsonl, line 1");
                            assertThat(one.split()).isEqualTo(Split.TRAIN);
                            assertThat(one.labels()).isEqualTo(Map.of(Category.HATE, true));
                        },
                        two -> assertThat(two.labels()).isEqualTo(Map.of(Category.HATE, false)));
    }

    @Test
    void ofSharesOfAnnotatorsHalfIsYesAndNoneIsNo() throws IOException {
        Path descriptor = write(HEAD + """
                root: data
                lines: as-published
                labels: {insult: harassment, threat: harassment/threatening, profane: profanity}
                files: [text/set.jsonl]
                """);
        put("text/set.jsonl", """
                {"text": "one", "labels": {"insult": 0.5, "threat": 0.0, "profane": 0.33}}
                {"text": "two", "labels": {"insult": 0.0, "threat": 0.67}}
                {"text": "three", "labels": {"insult": 0.33, "threat": 0.33}}
                """);

        assertThat(items(descriptor))
                .extracting(DatasetItem::labels)
                .containsExactly(
                        Map.of(Category.HARASSMENT, true, Category.HARASSMENT_THREATENING, false),
                        Map.of(Category.HARASSMENT, true, Category.HARASSMENT_THREATENING, true),
                        Map.of());
        put("text/set.jsonl", """
                {"text": "one", "labels": {"insult": 1.5}}
                """);
        assertThatThrownBy(() -> DatasetLoader.load(descriptor, Optional.of(data)))
                .hasMessageContaining("the label \"insult\" must be true or false, but is 1.5");
    }

    @Test
    void aLabelMayBeOneOfSeveralValuesOrAListOfThem() throws IOException {
        Path descriptor = write(HEAD + """
                root: data
                lines: as-published
                labels: {hazard: {hte: {hate: true}, wea: {weapons: true, spam: false}, tax: {hate: false, spam: false}, ipv: none}}
                files: [text/set.jsonl]
                """);
        put("text/set.jsonl", """
                {"text": "one", "labels": {"hazard": "hte"}}
                {"text": "two", "labels": {"hazard": ["wea", "tax"]}}
                {"text": "three", "labels": {"hazard": ["hte", "tax"]}}
                {"text": "four", "labels": {"hazard": "ipv"}}
                """);

        assertThat(items(descriptor))
                .extracting(DatasetItem::labels)
                .containsExactly(
                        Map.of(Category.HATE, true),
                        Map.of(Category.WEAPONS, true, Category.SPAM, false),
                        Map.of(Category.HATE, true),
                        Map.of());
        assertThat(new DatasetRegistry(Optional.of(data)).in(data).getFirst().labels())
                .isEqualTo("hazard = (hte: hate; wea: weapons)");
    }

    @Test
    void whatIsWrongWithValuesOfALabelIsSaid() throws IOException {
        Path odd = write(HEAD + """
                root: data
                labels: {hazard: {hte: {hat: true}, wea: weapons, tax: {hate: 1}}}
                files: [text/set.jsonl]
                """);
        put("text/set.jsonl", "{}");

        assertThatThrownBy(() -> DatasetLoader.load(odd, Optional.of(data)))
                .hasMessageContainingAll(
                        "the label \"hazard\" is mapped to \"hat\", but no category is called that; did you mean \"hate\"?",
                        "a value of the label \"hazard\" says true or false of categories, as in {hate: true}, or none, but is"
                                + " \"weapons\"",
                        "the label \"hazard\" says true or false of hate, but is 1");

        Path sound = write(HEAD + """
                root: data
                labels: {hazard: {hte: {hate: true}}}
                files: [text/set.jsonl]
                """);
        put("text/set.jsonl", "{\"id\": \"a\", \"text\": \"one\", \"labels\": {\"hazard\": \"hta\"}}");
        assertThatThrownBy(() -> DatasetLoader.load(sound, Optional.of(data)))
                .hasMessageContaining("the label \"hazard\" is never \"hta\"; did you mean \"hte\"?");
    }

    /** The frozen digests of the public sets rest on it. */
    @Test
    void anotherMeaningIsAnotherDataset() throws IOException {
        put("text/set.jsonl", "{\"id\": \"a\", \"text\": \"one\", \"labels\": {\"hazard\": \"hte\"}}");
        String head = HEAD + "root: data\nfiles: [text/set.jsonl]\nlabels: {hazard: {hte: {hate: true}, tax: ";

        Path no = write(head + "{spam: false}}}\n");
        String digest = DatasetLoader.load(no, Optional.of(data)).digest();
        Path nothing = write(head + "none}}\n");

        assertThat(DatasetLoader.load(nothing, Optional.of(data)).digest()).isNotEqualTo(digest);
    }

    @Test
    void mediaAreLabelledByWhereTheyLie() throws IOException {
        Path descriptor = write(HEAD + """
                root: data
                labels: {gun: weapons}
                media:
                  - {files: "images/guns/**/*.jpg", modality: image, labels: {gun: true}, split: train}
                  - {files: "images/others/*/*.jpg", except: "images/others/cannon/*", modality: image, labels: {gun: false}}
                """);
        for (String file :
                List.of("guns/rifle/b.jpg", "others/cup/a.jpg", "others/cannon/c.jpg", "others/cup/notes.txt")) {
            put("images/" + file, file);
        }

        assertThat(items(descriptor))
                .satisfiesExactly(
                        gun -> {
                            assertThat(gun.id()).isEqualTo("images/guns/rifle/b.jpg");
                            assertThat(gun.split()).isEqualTo(Split.TRAIN);
                            assertThat(gun.labels()).isEqualTo(Map.of(Category.WEAPONS, true));
                            assertThat(gun.content())
                                    .isEqualTo(new ItemContent.Media(
                                            Modality.IMAGE, data.resolve("images/guns/rifle/b.jpg")));
                        },
                        cup -> {
                            assertThat(cup.id()).isEqualTo("images/others/cup/a.jpg");
                            assertThat(cup.split()).isEqualTo(Split.TEST);
                            assertThat(cup.labels()).isEqualTo(Map.of(Category.WEAPONS, false));
                        });
        String before = DatasetLoader.load(descriptor, Optional.of(data)).digest();
        put("images/others/cup/a.jpg", "another cup");
        assertThat(DatasetLoader.load(descriptor, Optional.of(data)).digest()).isNotEqualTo(before);
    }

    @Test
    void theSameFileInTwoSplitsIsRefused() throws IOException {
        Path descriptor = write(HEAD + """
                root: data
                labels: {gun: weapons}
                media:
                  - {files: "a/*", modality: image, labels: {gun: true}, split: train}
                  - {files: "b/*", modality: image, labels: {gun: true}, split: test}
                """);
        put("a/one.jpg", "the same");
        put("b/two.jpg", "the same");

        assertThatThrownBy(() -> DatasetLoader.load(descriptor, Optional.of(data)))
                .hasMessageContaining("b/two.jpg: its file is the same as that of \"a/one.jpg\" in train");
    }

    @Test
    void whatIsWrongWithMediaIsSaidAtOnce() throws IOException {
        Path descriptor = write(HEAD + """
                root: here
                labels: {gun: weapons}
                split: dev
                media:
                  - {files: "nothing/*.jpg", modality: text, label: true, labels: {gum: true, gun: 2}}
                """);

        assertThatThrownBy(() -> DatasetLoader.load(descriptor, Optional.of(data)))
                .hasMessageContainingAll(
                        "\"root\" can only be \"data\", but is \"here\"",
                        "\"split\" is train, validation, test or everyday, but is \"dev\"",
                        "nothing of media is called \"label\"; did you mean \"labels\"?",
                        "the \"modality\" of media is audio, image or video, but is \"text\"",
                        "no label is called \"gum\"; did you mean \"gun\"?",
                        "the label \"gun\" must be true or false, but is 2",
                        "matches \"nothing/*.jpg\"");
    }

    @Test
    void theDescriptorsOfAFolderAreListedWithWhatIsWrong() throws IOException {
        write(HEAD + "root: data\nfiles: [set.jsonl]\n");
        Files.writeString(data.resolve("odd.yaml"), "name: odd\n");

        assertThat(new DatasetRegistry(Optional.of(data)).in(data))
                .extracting(RegisteredDataset::name, RegisteredDataset::state)
                .containsExactly(tuple("comments", "absent"), tuple("odd", "odd.yaml: \"version\" is missing"));
    }

    private Path write(String yaml) throws IOException {
        return new DatasetFolder(data).descriptor(yaml);
    }

    private void put(String file, String content) throws IOException {
        Files.createDirectories(data.resolve(file).resolveSibling(""));
        Files.writeString(data.resolve(file), content);
    }

    private List<DatasetItem> items(Path descriptor) {
        try (Stream<DatasetItem> items =
                DatasetLoader.load(descriptor, Optional.of(data)).items()) {
            return items.toList();
        }
    }
}
