package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.models.bundle.BundleException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused of ONNX models and of models of text, and in which words. */
class RefusedBundlesTest {

    private static final int ENOUGH = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void bothFormatsAndAllFilesAreInstalled() throws IOException {
        installed(ENOUGH).add(text(TinyBundles.TEXT, TinyOnnx.tokens()), Optional.empty());
        installed(ENOUGH).add(pictures(TinyOnnx.pictures()), Optional.empty());

        assertThat(installed(ENOUGH).ids()).containsExactly("tiny-pictures", "tiny-text");
        assertThat(folder.resolve("bundles/tiny-text")).isDirectoryContaining("glob:**tokenizer.json");
        assertThat(installed(ENOUGH).read("tiny-text").summary())
                .isEqualTo("tiny-text@1.0.0 text adds harassment (Apache-2.0, made by this test)");
    }

    @Test
    void everythingThatIsWrongWithATextModelIsSaidAtOnce() throws IOException {
        String manifest = TinyBundles.TEXT
                .replace("format: onnx", "format: onxx")
                .replace("TOKENS_SHA", "cd".repeat(32))
                .replace("length: 8", "length: 3")
                .replace("overlap: 2", "overlap: -1")
                .replace("[ids, mask]", "[mask, msak, mask]")
                .replace("form: tokens", "form: tokens\n  lenght: 9");

        refused(
                text(manifest, TinyOnnx.weightsElsewhere()),
                "format cannot be onxx; did you mean \"onnx\"?",
                "input.length must be a whole number in 4..4096, but is 3",
                "input.overlap must be a whole number in 0..2, but is -1",
                "input.tensors cannot be msak; did you mean \"mask\"?",
                "input.tensors names something twice",
                "input.tensors must name ids",
                "input.lenght means nothing; did you mean \"length\"?",
                "tiny.onnx keeps its weights in another file; export it as one file",
                "tokenizer.json has the digest",
                "but the manifest says sha256:cdcd");
    }

    @Test
    void anUnknownFormatIsAnsweredWithThoseThatThereAre() throws IOException {
        refused(
                text(TinyBundles.TEXT.replace("format: onnx", "format: safetensors"), TinyOnnx.tokens()),
                "format cannot be safetensors; there are torchscript, onnx");
        refused(
                text(TinyBundles.TEXT.replace("format: onnx", "format: torchscript"), TinyOnnx.tokens()),
                "model.file must end in .pt for this format, but is tiny.onnx");
    }

    @Test
    void aDigestThatIsNotTheFilesIsRefusedForEachFile() throws IOException {
        Path source = text(TinyBundles.TEXT, TinyOnnx.tokens());
        Files.write(source.resolve("tiny.onnx"), TinyOnnx.tokensAndTypes());
        Files.writeString(source.resolve("tokenizer.json"), TinyTokenizer.CUTTING);

        refused(source, "tiny.onnx has the digest sha256:", "tokenizer.json has the digest sha256:");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Path source = text(TinyBundles.TEXT, TinyOnnx.tokens());
        Files.delete(source.resolve("tokenizer.json"));

        refused(source, "tokenizer.json cannot be read: NoSuchFileException");
    }

    @Test
    void whatIsNoTokenizerIsNotHandedToNativeCode() throws IOException {
        refused(tokenizer("fine: yes"), "tokenizer.json is no tokenizer.json, as save_pretrained");
        refused(tokenizer("{\"fine\": true}"), "tokenizer.json is no tokenizer.json", "it names no model");
        refused(
                tokenizer(TinyTokenizer.JSON.replace("\"WordLevel\"", "\"WordLess\"")),
                "its tokenizer cannot be read: ");
        refused(
                tokenizer(TinyTokenizer.JSON.replace("\"unk_token\": \"[UNK]\"", "\"unk_token\": \"[NONE]\"")),
                "its tokenizer fails on a plain sentence: ");
    }

    @Test
    void allFilesTogetherMustFit() throws IOException {
        Path source = text(TinyBundles.TEXT, TinyOnnx.tokens());
        int enoughForTheModel = TinyOnnx.tokens().length + 1_000;

        refused(enoughForTheModel, source, "tokenizer.json does not fit in memory: it may have 1000 bytes here");
    }

    @Test
    void aModelIsTriedBeforeItIsInstalled() throws IOException {
        refused(pictures(TinyOnnx.notANumber()), "answers with numbers that are not finite (NaN)");
        refused(pictures(TinyOnnx.threeClasses()), "answers with the shape (1, 3)", "width of 2");
        refused(pictures(TinyOnnx.tokens()), "its model fails: ");
        refused(text(TinyBundles.TEXT, TinyOnnx.tokensAndTypes()), "its model fails: Input mismatch");
    }

    /** The encoder that training starts from, as PyTorch exports it: it answers with a vector for each token. */
    @Test
    void aModelThatIsNoClassifierIsRefusedForItsShape() throws IOException {
        String manifest = TinyBundles.TEXT.replace("[ids, mask]", "[ids, mask, types]");
        refused(
                128 << 20,
                TinyBundles.write(
                        folder.resolve("text"),
                        manifest,
                        onTheClassPath("/all-minilm-l6-v2.onnx"),
                        new String(onTheClassPath("/all-minilm-l6-v2-tokenizer.json"), StandardCharsets.UTF_8)),
                "answers with the shape (1, 3, 384), but the manifest's width of 2 asks for (1, 2)");
    }

    private static byte[] onTheClassPath(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RefusedBundlesTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void aModelThatReadsWhatARowWasFilledUpWithIsRefused() throws IOException {
        refused(
                text(TinyBundles.TEXT.replace("[ids, mask]", "[ids]"), TinyOnnx.blindToTheMask()),
                "answers a text otherwise where a longer one stands beside it",
                "name mask among input.tensors");
    }

    @Test
    void aWindowMustLeaveRoomForTheText() throws IOException {
        refused(
                text(TinyBundles.TEXT.replace("length: 8", "length: 4"), TinyOnnx.tokens()),
                "frames each window with 2 tokens");
    }

    private Path pictures(byte[] model) throws IOException {
        return TinyBundles.write(folder.resolve("pictures"), TinyBundles.PICTURES, model);
    }

    private Path text(String manifest, byte[] model) throws IOException {
        return TinyBundles.write(folder.resolve("text"), manifest, model);
    }

    private Path tokenizer(String json) throws IOException {
        return TinyBundles.write(folder.resolve("text"), TinyBundles.TEXT, TinyOnnx.tokens(), json);
    }

    private InstalledBundles installed(int bytes) {
        return new InstalledBundles(folder.resolve("bundles"), Set.of("text-safety"), new MemoryLimit(bytes));
    }

    private void refused(Path source, String... sentences) throws IOException {
        refused(ENOUGH, source, sentences);
    }

    private void refused(int bytes, Path source, String... sentences) throws IOException {
        assertThatThrownBy(() -> installed(bytes).add(source, Optional.empty()))
                .isInstanceOf(BundleException.class)
                .message()
                .contains(sentences);
        assertThat(installed(bytes).ids()).isEmpty();
    }
}
