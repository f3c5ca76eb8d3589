package io.gatehouse.api.cli;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.BundleSource;
import io.gatehouse.models.bundle.ModelBundle;
import java.nio.file.Path;
import java.util.Optional;

/** The text bundle that is to be measured. */
final class TextBundles {

    private TextBundles() {}

    /** @param folder the bundle's; without it, the bundle that comes with the product */
    static ModelBundle read(Optional<Path> folder) {
        try {
            ModelBundle bundle = folder.map(dir -> ModelBundle.read(BundleSource.folder(dir)))
                    .orElseGet(() -> ModelBundle.builtIn("text-safety"));
            if (bundle.manifest().modality() != Modality.TEXT) {
                throw new CliException(
                        "the bundle " + bundle.ref().label() + " is none for text; name one with --bundle");
            }
            return bundle;
        } catch (BundleException e) {
            throw new CliException("--bundle: " + e.getMessage(), e);
        }
    }
}
