package io.gatehouse.bench;

import io.gatehouse.models.bundle.BundleSource;
import io.gatehouse.models.bundle.ModelBundle;
import java.nio.file.Path;
import java.util.Optional;

/** Which text bundle is measured: the one in a folder, or the one that comes with the product. */
record BenchBundle(Optional<Path> folder) {

    private static final String PROPERTY = "gatehouse.bench.bundle";

    /** As the process that forked this one has chosen. */
    static BenchBundle given() {
        return new BenchBundle(Optional.ofNullable(System.getProperty(PROPERTY))
                .filter(path -> !path.isEmpty())
                .map(Path::of));
    }

    /** For a process to come. */
    String argument() {
        return "-D" + PROPERTY + '='
                + folder.map(Path::toAbsolutePath).map(Path::toString).orElse("");
    }

    ModelBundle read() {
        return folder.map(path -> ModelBundle.read(BundleSource.folder(path)))
                .orElseGet(() -> ModelBundle.builtIn("text-safety"));
    }
}
