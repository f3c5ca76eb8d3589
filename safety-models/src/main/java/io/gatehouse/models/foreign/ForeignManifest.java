package io.gatehouse.models.foreign;

import io.gatehouse.domain.content.Modality;

/**
 * {@code bundle.yaml} of a foreign bundle, once nothing in it is wrong; docs/bundles.md explains every line.
 *
 * @param file the model's name, beside the manifest
 * @param digest of that file, {@code sha256:} and 64 hexadecimal digits
 */
record ForeignManifest(
        String id,
        String version,
        Modality modality,
        String file,
        String digest,
        InputContract input,
        OutputContract output,
        String licence,
        String source) {}
