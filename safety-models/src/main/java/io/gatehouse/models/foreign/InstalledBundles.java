package io.gatehouse.models.foreign;

import io.gatehouse.domain.taxonomy.NearestName;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.ModelBundle;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * The foreign bundles in the data folder, one folder each by id.
 *
 * @param folder holds them; need not exist
 * @param reserved ids of the product's own bundles: a folder of such a name takes that bundle's place
 * @param limit on each bundle
 */
public record InstalledBundles(Path folder, Set<String> reserved, MemoryLimit limit) {

    public InstalledBundles {
        reserved = Set.copyOf(reserved);
    }

    /** What is installed, by id; what has a dot before its name is not. */
    public List<String> ids() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(id -> !id.startsWith(".") && !reserved.contains(id))
                    .sorted()
                    .toList();
        }
    }

    /** @throws BundleException if it is not there or not what it was when it was added */
    public ForeignBundle read(String id) throws IOException {
        if (!ids().contains(id)) {
            throw new BundleException("no bundle called \"" + id + "\" is installed; "
                    + (ids().isEmpty() ? "there is none" : NearestName.hint(id, ids())));
        }
        return ForeignBundle.read(folder.resolve(id), limit);
    }

    /**
     * Checks a bundle, tries its model and copies its files; one with the same id is replaced.
     *
     * @param source a folder, or a zip file that holds one
     * @param manifest in place of the one beside the model
     * @throws BundleException with one line for each fault; nothing is changed then
     */
    public ForeignBundle add(Path source, Optional<Path> manifest) throws IOException {
        if (Files.isDirectory(source)) {
            return addFolder(source, manifest);
        }
        if (!Files.isRegularFile(source)) {
            throw new BundleException(source + " is neither a folder nor a file");
        }
        if (source.endsWith(ModelBundle.MANIFEST)) {
            return addFolder(source.toAbsolutePath().resolveSibling(""), Optional.of(source));
        }
        try (FileSystem zip = FileSystems.newFileSystem(source)) {
            return addFolder(rootOf(zip), manifest);
        } catch (ProviderNotFoundException | ZipException e) {
            throw new BundleException(source + " is neither a folder nor a zip file of one", e);
        }
    }

    private static Path rootOf(FileSystem zip) throws IOException {
        Path root = zip.getPath("/");
        if (Files.exists(root.resolve(ModelBundle.MANIFEST))) {
            return root;
        }
        try (Stream<Path> entries = Files.list(root)) {
            List<Path> folders = entries.filter(Files::isDirectory).toList();
            return folders.size() == 1 ? folders.getFirst() : root;
        }
    }

    private ForeignBundle addFolder(Path source, Optional<Path> manifest) throws IOException {
        ForeignBundle bundle = ForeignBundle.read(source, manifest.orElse(source.resolve(ModelBundle.MANIFEST)), limit);
        String id = bundle.manifest().id();
        if (reserved.contains(id)) {
            throw new BundleException("the bundle in " + source + " is refused:\n  - id \"" + id
                    + "\" belongs to a bundle of the product; choose another");
        }
        bundle.tryOut();
        install(bundle, folder.resolve(id));
        return bundle;
    }

    /** What was checked is what is written; a service that starts meanwhile sees all of it or nothing. */
    private void install(ForeignBundle bundle, Path target) throws IOException {
        Path draft = Files.createTempDirectory(Files.createDirectories(folder), ".adding-");
        try {
            for (ForeignFile file : bundle.manifest().files()) {
                Files.write(draft.resolve(file.name()), bundle.file(file));
            }
            Files.write(draft.resolve(ModelBundle.MANIFEST), bundle.manifestBytes());
            if (Files.exists(target)) {
                delete(target);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            if (Files.exists(draft)) {
                delete(draft);
            }
        }
    }

    /** @throws BundleException if no such bundle is installed */
    public void remove(String id) throws IOException {
        if (!ids().contains(id)) {
            throw new BundleException("no bundle called \"" + id + "\" is installed; "
                    + (ids().isEmpty() ? "there is none" : NearestName.hint(id, ids())));
        }
        delete(folder.resolve(id));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
