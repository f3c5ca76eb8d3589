package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.ModelBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests that docs/bundles.md hands out; who exports a model fills its digest in. */
class DocumentedManifestsTest {

    private static final Path MANIFESTS = Path.of("..", "docs", "bundles");
    private static final String TO_FILL_IN = "FILL-IN";

    static List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.list(MANIFESTS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void nothingButADigestIsMissing(Path manifest) throws IOException {
        String yaml = Files.readString(manifest).replace(TO_FILL_IN, "0".repeat(64));
        List<String> faults = new ArrayList<>();

        ForeignManifest read = ManifestReader.read(yaml.getBytes(StandardCharsets.UTF_8), faults);

        assertThat(faults).isEmpty();
        assertThat(manifest.getFileName()).hasToString(read.id() + ".yaml");
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void withoutItsFilesABundleIsRefusedForThemAlone(Path manifest, @TempDir Path folder) throws IOException {
        byte[] yaml =
                Files.readString(manifest).replace(TO_FILL_IN, "0".repeat(64)).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(ModelBundle.MANIFEST), yaml);
        List<String> missing = ManifestReader.read(yaml, new ArrayList<>()).files().stream()
                .map(file -> "  - " + file.name() + " cannot be read: NoSuchFileException")
                .toList();

        assertThatThrownBy(() -> ForeignBundle.read(folder, MemoryLimit.ofThisMachine()))
                .isInstanceOfSatisfying(
                        BundleException.class,
                        refused -> assertThat(String.valueOf(refused.getMessage())
                                        .lines()
                                        .skip(1))
                                .containsExactlyElementsOf(missing)
                                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void aDigestThatWasNotFilledInIsAskedFor(Path manifest) throws IOException {
        String yaml = Files.readString(manifest);
        List<String> faults = new ArrayList<>();

        ManifestReader.read(yaml.getBytes(StandardCharsets.UTF_8), faults);

        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault).contains("must be the 64 digits that sha256sum prints"))
                .hasSize(yaml.split(TO_FILL_IN, -1).length - 1);
    }
}
