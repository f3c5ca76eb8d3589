package io.gatehouse.models.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.content.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBundleTest {

    @TempDir
    private Path folder;

    private ModelBundle written;

    @BeforeEach
    void write() throws IOException {
        BundleManifest draft = new BundleManifest(
                "text-small",
                "1.0.0",
                Modality.TEXT,
                BundleFormat.DJL,
                new BundleManifest.Architecture("tiny", new Settings(Map.of("width", 3))),
                new Settings(Map.of("languages", List.of("en", "fr"), "gain", 0.5)),
                List.of("hate", "spam"),
                List.of(),
                Map.of("hate", new Calibration(1.5, -0.25)),
                Map.of(),
                "Apache-2.0",
                List.of(new BundleManifest.Source("made-up", "CC0-1.0")),
                7);
        written = ModelBundle.write(folder, draft, Map.of(ModelBundle.WEIGHTS, new byte[] {1, 2, 3}));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        ModelBundle read = ModelBundle.read(BundleSource.folder(folder));

        assertThat(read.manifest()).isEqualTo(written.manifest());
        assertThat(read.ref()).isEqualTo(written.ref());
        assertThat(read.file(ModelBundle.WEIGHTS)).containsExactly(1, 2, 3);
        assertThat(read.manifest().input().texts("languages")).containsExactly("en", "fr");
        assertThat(read.manifest().input().decimal("gain")).isEqualTo(0.5);
        assertThat(read.manifest().architecture().settings().integer("width")).isEqualTo(3);
    }

    @Test
    void aChangedFileIsRefusedWithBothDigests() throws IOException {
        Files.write(folder.resolve(ModelBundle.WEIGHTS), new byte[] {1, 2, 4});

        refused("text-small@1.0.0 is not loaded", "its manifest says sha256:", "install the bundle again");
    }

    @Test
    void aMissingFileIsRefusedByName() throws IOException {
        Files.delete(folder.resolve(ModelBundle.WEIGHTS));

        refused("cannot read " + ModelBundle.WEIGHTS);
    }

    @Test
    void anUnknownKeyIsRefused() throws IOException {
        Path manifest = folder.resolve(ModelBundle.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest) + "colour: blue\n");

        refused("colour");
    }

    @Test
    void aFileOutsideTheFolderIsRefused() throws IOException {
        Path manifest = folder.resolve(ModelBundle.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace(ModelBundle.WEIGHTS, "../secret"));

        refused("outside its folder: ../secret");
    }

    @Test
    void aCategoryThatTheTaxonomyDoesNotKnowIsRefused() throws IOException {
        Path manifest = folder.resolve(ModelBundle.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("spam", "spamm"));

        refused("no category is called \"spamm\"");
    }

    @Test
    void aMissingSettingIsNamed() {
        assertThatThrownBy(() -> written.manifest().input().integer("rate"))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("\"rate\", but has none");
    }

    private void refused(String... words) {
        assertThatThrownBy(() -> ModelBundle.read(BundleSource.folder(folder)))
                .isInstanceOf(BundleException.class)
                .hasMessageContainingAll(words);
    }
}
