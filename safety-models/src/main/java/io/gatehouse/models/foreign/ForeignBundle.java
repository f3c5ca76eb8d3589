package io.gatehouse.models.foreign;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.ModelBundle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A foreign bundle in which nothing is wrong that can be seen without running it. */
public final class ForeignBundle {

    private final ForeignManifest manifest;
    private final byte[] manifestBytes;
    private final byte[] model;

    private ForeignBundle(ForeignManifest manifest, byte[] manifestBytes, byte[] model) {
        this.manifest = manifest;
        this.manifestBytes = manifestBytes;
        this.model = model;
    }

    /**
     * Reads and checks a folder.
     *
     * @param limit what a model may take
     * @throws BundleException with one line for each fault
     */
    public static ForeignBundle read(Path folder, MemoryLimit limit) {
        return read(folder, folder.resolve(ModelBundle.MANIFEST), limit);
    }

    /** The same, with a manifest that lies elsewhere. */
    static ForeignBundle read(Path folder, Path manifestFile, MemoryLimit limit) {
        List<String> faults = new ArrayList<>();
        byte[] manifestBytes = bytes(manifestFile, limit, faults);
        if (!faults.isEmpty()) {
            throw refused(folder, faults);
        }
        ForeignManifest manifest = ManifestReader.read(manifestBytes, faults);
        byte[] model = manifest.file().isEmpty() ? new byte[0] : model(folder, manifest, limit, faults);
        if (!faults.isEmpty()) {
            throw refused(folder, faults);
        }
        return new ForeignBundle(manifest, manifestBytes, model);
    }

    private static byte[] model(Path folder, ForeignManifest manifest, MemoryLimit limit, List<String> faults) {
        int before = faults.size();
        byte[] model = bytes(folder.resolve(manifest.file()), limit, faults);
        if (faults.size() > before) {
            return model;
        }
        String digest = ModelBundle.digest(model);
        if (!digest.equals(manifest.digest())) {
            faults.add(manifest.file() + " has the digest " + digest + ", but the manifest says " + manifest.digest());
        }
        TorchScriptFile.fault(model, limit).ifPresent(fault -> faults.add(manifest.file() + ' ' + fault));
        return model;
    }

    /** No more than the limit and one byte is ever read, whatever a file says of its size. */
    private static byte[] bytes(Path file, MemoryLimit limit, List<String> faults) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit.mostBytes() + 1);
            if (bytes.length > limit.mostBytes()) {
                faults.add(file.getFileName() + " does not fit in memory: a model may have " + limit.mostBytes()
                        + " bytes here");
            }
            return bytes;
        } catch (IOException e) {
            faults.add(file.getFileName() + " cannot be read: " + e.getClass().getSimpleName());
            return new byte[0];
        }
    }

    private static BundleException refused(Path folder, List<String> faults) {
        return new BundleException("the bundle in " + folder + " is refused:\n  - " + String.join("\n  - ", faults));
    }

    ForeignManifest manifest() {
        return manifest;
    }

    byte[] model() {
        return model;
    }

    byte[] manifestBytes() {
        return manifestBytes;
    }

    public Modality modality() {
        return manifest.modality();
    }

    /** The digest is that of the manifest, which holds the model's. */
    public BundleRef ref() {
        return new BundleRef(manifest.id(), manifest.version(), ModelBundle.digest(manifestBytes));
    }

    /** One line for a list: what it is, what it adds, whose it is. */
    public String summary() {
        return "%s %s adds %s (%s, %s)"
                .formatted(
                        ref().label(),
                        modality().name().toLowerCase(Locale.ROOT),
                        String.join(
                                ", ",
                                manifest.output().classes().keySet().stream()
                                        .map(Object::toString)
                                        .toList()),
                        manifest.licence(),
                        manifest.source());
    }
}
