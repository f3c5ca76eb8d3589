package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentPartTest {

    @TempDir
    private Path folder;

    @Test
    void everyFifthPartIsAFile() throws Exception {
        Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});
        Files.write(folder.resolve("b.mp4"), new byte[] {4});
        Files.writeString(folder.resolve("notes.yaml"), "not sent");

        List<SentPart> parts = SentPart.mixed(folder);

        assertThat(parts).hasSize(10);
        assertThat(parts.get(0).fields())
                .containsEntry("modality", "image")
                .containsEntry("mediaType", "image/png")
                .containsEntry("data", "AQID");
        assertThat(parts.get(5).fields()).containsEntry("modality", "video");
        assertThat(parts.stream().filter(part -> part.fields().containsKey("text")))
                .hasSize(8);
    }

    @Test
    void aFolderWithoutMediaIsRefused() {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> SentPart.mixed(folder))
                .withMessageContaining("has no picture, no sound and no video");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> SentPart.mixed(folder.resolve("nowhere")))
                .withMessageContaining("is no folder that can be read");
    }
}
