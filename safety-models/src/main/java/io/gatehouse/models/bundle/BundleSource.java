package io.gatehouse.models.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a bundle's files lie. */
public interface BundleSource {

    /** Reads one file of the bundle whole. */
    byte[] read(String name);

    /** A folder on disk. */
    static BundleSource folder(Path folder) {
        return name -> {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder.normalize())) {
                throw new BundleException("the manifest in " + folder + " names a file outside its folder: " + name);
            }
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new BundleException("cannot read " + name + " of the bundle in " + folder, e);
            }
        };
    }

    /** One of the bundles that come with the product, by id. */
    static BundleSource builtIn(String id) {
        return name -> {
            try (InputStream in = BundleSource.class.getResourceAsStream("/bundles/" + id + '/' + name)) {
                if (in == null) {
                    throw new BundleException("the product has no file " + name + " for a bundle " + id);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
