package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.models.bundle.BundleException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledBundlesTest {

    @TempDir
    private Path folder;

    private InstalledBundles installed;

    @BeforeEach
    void open() {
        installed = within(1 << 20);
    }

    @Test
    void aBundleIsAddedReadAgainAndRemoved() throws IOException {
        ForeignBundle added = installed.add(pictures(TinyTorchScript.BRIGHTNESS), Optional.empty());

        assertThat(installed.ids()).containsExactly("tiny-pictures");
        assertThat(installed.read("tiny-pictures").ref()).isEqualTo(added.ref());
        assertThat(added.summary())
                .isEqualTo("tiny-pictures@1.0.0 image adds violence, sexual (Apache-2.0, made by this test)");

        installed.remove("tiny-pictures");
        assertThat(installed.ids()).isEmpty();
    }

    @Test
    void aZipOfTheFolderDoesAsWell() throws IOException {
        Path source = pictures(TinyTorchScript.BRIGHTNESS);
        Path zip = folder.resolve("tiny.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out);
                Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                entries.putNextEntry(new ZipEntry("tiny/" + file.getFileName()));
                entries.write(Files.readAllBytes(file));
            }
        }

        installed.add(zip, Optional.empty());

        assertThat(installed.ids()).containsExactly("tiny-pictures");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        String manifest = TinyTorchScript.PICTURES
                .replace("DIGEST", "ab".repeat(32))
                .replace("licence: Apache-2.0", "license: Apache-2.0")
                .replace("sexual:", "sexul:")
                .replace("{1: dark}", "{2: dark}")
                .replace("layout: nchw", "layout: chw")
                .replace("[1, 1, 1]", "[1, 0, 1]");
        byte[] pickle = "\u0080\u0002}.".getBytes(StandardCharsets.ISO_8859_1);
        Path source = TinyBundles.write(folder.resolve("source"), manifest, pickle);

        refused(
                source,
                "licence is missing",
                "license means nothing; did you mean \"licence\"?",
                "output.categories.sexul is no category; did you mean \"sexual\"?",
                "output.categories.violence.2 lies outside the model's 2 outputs",
                "input.layout cannot be chw; did you mean \"nchw\"?",
                "input.deviation must be three numbers",
                "but the manifest says sha256:abab",
                "is a Python pickle, which can run any code");
    }

    @Test
    void aCheckpointIsTakenForThePickleThatItIs() throws IOException {
        refused(
                TinyBundles.write(folder.resolve("source"), TinyTorchScript.PICTURES, TinyTorchScript.checkpoint()),
                "is a checkpoint of torch.save");
    }

    @Test
    void aModelIsTriedBeforeItIsInstalled() throws IOException {
        refused(pictures(TinyTorchScript.NOT_A_NUMBER), "answers with numbers that are not finite (NaN)");
        refused(pictures(TinyTorchScript.THREE_CLASSES), "answers with the shape (1, 3)", "width of 2");
        refused(pictures("return torch.relu(y)\n"), "its model fails");
    }

    @Test
    void aModelThatDoesNotFitInMemoryIsNotLoaded() throws IOException {
        installed = within(900);
        byte[] large = new byte[2_000];
        refused(
                TinyBundles.write(folder.resolve("source"), TinyTorchScript.PICTURES, large),
                "tiny.pt does not fit in memory");
    }

    @Test
    void theProductsOwnIdsAreTaken() throws IOException {
        String manifest = TinyTorchScript.PICTURES.replace("id: tiny-pictures", "id: image-weapons");
        refused(
                TinyBundles.write(folder.resolve("source"), manifest, TinyTorchScript.of(TinyTorchScript.BRIGHTNESS)),
                "belongs to a bundle of the product");
    }

    private Path pictures(String body) throws IOException {
        return TinyBundles.write(folder.resolve("source"), TinyTorchScript.PICTURES, TinyTorchScript.of(body));
    }

    private InstalledBundles within(int bytes) {
        return new InstalledBundles(folder.resolve("bundles"), Set.of("image-weapons"), new MemoryLimit(bytes));
    }

    private void refused(Path source, String... sentences) throws IOException {
        assertThatThrownBy(() -> installed.add(source, Optional.empty()))
                .isInstanceOf(BundleException.class)
                .message()
                .contains(sentences);
        assertThat(installed.ids()).isEmpty();
    }
}
