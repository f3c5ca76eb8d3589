package io.gatehouse.models.foreign;

import io.gatehouse.domain.content.Modality;
import java.util.List;

/** {@code bundle.yaml} of a foreign bundle, once nothing in it is wrong; docs/bundles.md explains every line. */
record ForeignManifest(
        String id,
        String version,
        Modality modality,
        Format format,
        ForeignFile model,
        InputContract input,
        Output output,
        String licence,
        String source) {

    /** What the model's file is written in. */
    enum Format {
        TORCHSCRIPT(".pt"),
        ONNX(".onnx");

        private final String suffix;

        Format(String suffix) {
            this.suffix = suffix;
        }

        /** What the file's name ends in. */
        String suffix() {
            return suffix;
        }
    }

    /** All that lies beside the manifest, the model first. */
    List<ForeignFile> files() {
        return input instanceof InputContract.Tokens tokens ? List.of(model, tokens.tokenizer()) : List.of(model);
    }
}
