package io.gatehouse.models.foreign;

import io.gatehouse.models.bundle.ModelBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders with a manifest, in which DIGEST and TOKENS_SHA are filled in, and the files that it names. */
final class TinyBundles {

    private TinyBundles() {}

    static final String PICTURES = TinyTorchScript.PICTURES
            .replace("format: torchscript", "format: onnx")
            .replace("tiny.pt", "tiny.onnx");

    static final String TEXT = """
            id: tiny-text
            version: 1.0.0
            modality: text
            format: onnx
            licence: Apache-2.0
            source: made by this test
            model: {file: tiny.onnx, sha256: DIGEST}
            input:
              form: tokens
              tokenizer: {file: tokenizer.json, sha256: TOKENS_SHA}
              length: 8
              overlap: 2
              tensors: [ids, mask]
            output:
              width: 2
              activation: softmax
              applied: true
              categories:
                harassment: {0: bad}
            """;

    static final String TORCH_TEXT =
            TEXT.replace("format: onnx", "format: torchscript").replace("tiny.onnx", "tiny.pt");

    static Path write(Path folder, String manifest, byte[] model) throws IOException {
        return write(folder, manifest, model, TinyTokenizer.JSON);
    }

    static Path write(Path folder, String manifest, byte[] model, String tokenizer) throws IOException {
        Files.createDirectories(folder);
        byte[] json = tokenizer.getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(manifest.contains("tiny.onnx") ? "tiny.onnx" : "tiny.pt"), model);
        if (manifest.contains("tokenizer.json")) {
            Files.write(folder.resolve("tokenizer.json"), json);
        }
        Files.writeString(
                folder.resolve(ModelBundle.MANIFEST),
                manifest.replace("TOKENS_SHA", hex(json)).replace("DIGEST", hex(model)));
        return folder;
    }

    private static String hex(byte[] bytes) {
        return ModelBundle.digest(bytes).substring("sha256:".length());
    }
}
