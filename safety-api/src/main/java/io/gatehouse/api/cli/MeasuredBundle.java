package io.gatehouse.api.cli;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.BundleSource;
import io.gatehouse.models.bundle.ModelBundle;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The bundle that is to be measured. */
final class MeasuredBundle {

    private MeasuredBundle() {}

    /** @param folder the bundle's; without it, the bundle that comes with the product */
    static ModelBundle read(Modality modality, Optional<Path> folder) {
        try {
            ModelBundle bundle = folder.map(dir -> ModelBundle.read(BundleSource.folder(dir)))
                    .orElseGet(() -> ModelBundle.builtIn(
                            TrainerChoice.of(modality, Optional.empty()).bundle()));
            if (bundle.manifest().modality() != modality) {
                throw new CliException("the bundle " + bundle.ref().label() + " is none for "
                        + modality.name().toLowerCase(Locale.ROOT) + "; name one with --bundle");
            }
            return bundle;
        } catch (BundleException e) {
            throw new CliException("--bundle: " + e.getMessage(), e);
        }
    }
}
