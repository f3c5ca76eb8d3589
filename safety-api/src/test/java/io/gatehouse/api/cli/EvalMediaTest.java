package io.gatehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pictures, sound and video as a dataset, judged by the bundles of the product. */
class EvalMediaTest {

    @TempDir
    private static Path folder;

    private static final EvalConsole FIRST = new EvalConsole();

    private static Path dataset = Path.of("");
    private static Path out = Path.of("");

    private final EvalConsole console = new EvalConsole();

    @BeforeAll
    static void aDatasetOfEveryKindWithFilesThatAreBroken() throws IOException {
        Files.write(folder.resolve("scene.png"), MediaFiles.scene());
        Files.write(folder.resolve("blank.png"), MediaFiles.blank());
        Files.write(folder.resolve("tone.wav"), MediaFiles.tone(440, 5));
        Files.write(folder.resolve("clip.mp4"), sample("clip-waves.mp4"));
        for (String broken : List.of("broken.png", "broken.wav", "broken.mp4")) {
            Files.writeString(folder.resolve(broken), "these bytes are no medium");
        }
        Files.writeString(folder.resolve("items.csv"), """
                id,text,media,modality,weapons,inauthentic,violence,slice:source
                words,The lantern said good evening,,,false,,,typed
                scene,,scene.png,image,false,,,drawn
                blank,,blank.png,image,false,,,drawn
                tone,,tone.wav,audio,,true,,made
                clip,,clip.mp4,video,,,false,made
                no-picture,,broken.png,image,false,,,broken
                no-sound,,broken.wav,audio,,true,,broken
                no-video,,broken.mp4,video,,,false,broken
                gone,,gone.png,image,false,,,broken
                """);
        dataset = Files.writeString(folder.resolve("media.yaml"), """
                name: media
                version: 1
                taxonomy: 1
                licence: CC0-1.0
                files: [items.csv]
                """);
        out = folder.resolve("out");
        assertThat(FIRST.run("run", "--dataset", dataset.toString(), "--out", out.toString()))
                .isZero();
    }

    @Test
    void eachItemGoesThroughItsClassifierAndWhatCannotBeLookedAtIsAFailure() throws IOException {
        assertThat(FIRST.errors()).contains("1 media files of the dataset media@1 are not there", "Scored 9 of 9");
        assertThat(outcome("words")).isEqualTo("scored");
        assertThat(outcome("scene")).isEqualTo("scored");
        assertThat(outcome("blank")).isEqualTo("abstained");
        assertThat(outcome("tone")).isEqualTo("scored");
        assertThat(outcome("clip")).isEqualTo("scored");
        assertThat(List.of("no-picture", "no-sound", "no-video", "gone")).allSatisfy(id -> {
            assertThat(outcome(id)).isEqualTo("failed");
            assertThat(line(id).path("action").asString()).isEqualTo("REVIEW");
        });
        assertThat(line("tone").at("/scores/inauthentic").asDouble()).isGreaterThan(0.95);
        assertThat(line("tone").path("action").asString()).isEqualTo("BLOCK");
        assertThat(line("clip").at("/slices/modality").asString()).isEqualTo("video");
        assertThat(Files.readAllLines(out.resolve("results.jsonl")).getFirst())
                .contains("text-safety@", "image-weapons@", "audio-activity@", "video-violence@");
        assertThat(FIRST.output()).contains("Without a score: of 9 items 1 were abstained from and 4 failed");
        assertThat(out.resolve("report.md")).content().contains("modality: image", "and 4 failed");
    }

    @Test
    void aSecondRunAndOneThatWasStoppedEndInTheSameBytes() throws IOException {
        Path stopped = folder.resolve("stopped");
        List<String> lines = Files.readAllLines(out.resolve("results.jsonl"));
        Files.createDirectory(stopped);
        Files.write(stopped.resolve("results.jsonl"), lines.subList(0, 4));

        assertThat(console.run("run", "--dataset", dataset.toString(), "--out", stopped.toString()))
                .isZero();

        assertThat(stopped.resolve("results.jsonl")).hasSameBinaryContentAs(out.resolve("results.jsonl"));
    }

    @Test
    void aBundleForTextsIsNoneForPictures() {
        assertThat(console.run("run", "--dataset", dataset.toString(), "--bundle", folder.toString()))
                .isEqualTo(1);
        assertThat(console.run("run", "--dataset", dataset.toString(), "--bundles", dataset.toString()))
                .isEqualTo(1);

        assertThat(console.errors()).contains("name that with --bundles", "--bundles " + dataset + " is not a folder");
    }

    private static String outcome(String id) throws IOException {
        return line(id).path("outcome").asString();
    }

    private static JsonNode line(String id) throws IOException {
        return Files.readAllLines(out.resolve("results.jsonl")).stream()
                .skip(1)
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] sample(String name) throws IOException {
        try (var in = Objects.requireNonNull(EvalMediaTest.class.getResourceAsStream("/samples/" + name))) {
            return in.readAllBytes();
        }
    }
}
