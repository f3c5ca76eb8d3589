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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A foreign bundle in which nothing is wrong that can be seen without running it. */
public final class ForeignBundle {

    private final ForeignManifest manifest;
    private final byte[] manifestBytes;
    private final Map<String, byte[]> files;

    private ForeignBundle(ForeignManifest manifest, byte[] manifestBytes, Map<String, byte[]> files) {
        this.manifest = manifest;
        this.manifestBytes = manifestBytes;
        this.files = Collections.unmodifiableMap(files);
    }

    /**
     * Reads and checks a folder.
     *
     * @param limit what its files may take
     * @throws BundleException with one line for each fault
     */
    public static ForeignBundle read(Path folder, MemoryLimit limit) {
        return read(folder, folder.resolve(ModelBundle.MANIFEST), limit);
    }

    /** The same, with a manifest that lies elsewhere. */
    static ForeignBundle read(Path folder, Path manifestFile, MemoryLimit limit) {
        List<String> faults = new ArrayList<>();
        byte[] manifestBytes = bytes(manifestFile, limit.mostBytes(), faults);
        if (!faults.isEmpty()) {
            throw refused(folder, faults);
        }
        ForeignManifest manifest = ManifestReader.read(manifestBytes, faults);
        Map<String, byte[]> files = files(folder, manifest, limit, faults);
        if (!faults.isEmpty()) {
            throw refused(folder, faults);
        }
        return new ForeignBundle(manifest, manifestBytes, files);
    }

    /** All files together keep to the limit. */
    private static Map<String, byte[]> files(
            Path folder, ForeignManifest manifest, MemoryLimit limit, List<String> faults) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int left = limit.mostBytes();
        for (ForeignFile file : manifest.files()) {
            int before = faults.size();
            byte[] bytes = file.name().isEmpty() ? new byte[0] : bytes(folder.resolve(file.name()), left, faults);
            left = Math.max(0, left - bytes.length);
            files.put(file.name(), bytes);
            if (!file.name().isEmpty() && faults.size() == before) {
                check(file, bytes, faults);
                kindFault(file, bytes, manifest, limit).ifPresent(fault -> faults.add(file.name() + ' ' + fault));
            }
        }
        return files;
    }

    private static void check(ForeignFile file, byte[] bytes, List<String> faults) {
        String digest = ModelBundle.digest(bytes);
        if (!digest.equals(file.digest())) {
            faults.add(file.name() + " has the digest " + digest + ", but the manifest says " + file.digest());
        }
    }

    private static Optional<String> kindFault(
            ForeignFile file, byte[] bytes, ForeignManifest manifest, MemoryLimit limit) {
        if (!file.equals(manifest.model())) {
            return TokenizerFile.fault(bytes);
        }
        return switch (manifest.format()) {
            case TORCHSCRIPT -> TorchScriptFile.fault(bytes, limit);
            case ONNX -> OnnxFile.fault(bytes);
        };
    }

    /** No more than what is left of the limit and one byte is ever read, whatever a file says of its size. */
    private static byte[] bytes(Path file, int left, List<String> faults) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(left + 1);
            if (bytes.length > left) {
                faults.add(file.getFileName() + " does not fit in memory: it may have " + left + " bytes here");
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

    /**
     * Loads the model, tries it and lets it go.
     *
     * @throws BundleException if the model does not do what its manifest says
     */
    public void tryOut() {
        switch (manifest.input()) {
            case InputContract.Sound sound
            when manifest.output() instanceof Letters letters ->
                LettersModel.open(this, sound, letters).close();
            case InputContract.Signal signal -> SignalModel.open(this, signal).close();
            case InputContract.Tokens tokens -> TokenModel.open(this, tokens).close();
        }
    }

    ForeignManifest manifest() {
        return manifest;
    }

    /** The bytes of one of the manifest's files. */
    byte[] file(ForeignFile file) {
        return files.getOrDefault(file.name(), new byte[0]);
    }

    byte[] manifestBytes() {
        return manifestBytes;
    }

    /** Whether it writes speech down, and does not score parts of its own. */
    public boolean isRecogniser() {
        return manifest.output() instanceof Letters;
    }

    public Modality modality() {
        return manifest.modality();
    }

    /** The digest is that of the manifest, which holds those of all files. */
    public BundleRef ref() {
        return new BundleRef(manifest.id(), manifest.version(), ModelBundle.digest(manifestBytes));
    }

    /** One line for a list: what it is, what it adds, whose it is. */
    public String summary() {
        return "%s %s %s (%s, %s)"
                .formatted(
                        ref().label(),
                        modality().name().toLowerCase(Locale.ROOT),
                        manifest.output().use(),
                        manifest.licence(),
                        manifest.source());
    }
}
