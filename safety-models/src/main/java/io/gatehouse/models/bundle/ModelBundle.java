package io.gatehouse.models.bundle;

import io.gatehouse.domain.signal.BundleRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A bundle whose files all match the digests in its manifest. Bytes are held in memory until it is let go. */
public final class ModelBundle {

    public static final String MANIFEST = "bundle.yaml";
    public static final String WEIGHTS = "weights.safetensors";
    public static final String CARD = "card.md";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final BundleManifest manifest;
    private final BundleRef ref;
    private final Map<String, byte[]> files;

    private ModelBundle(BundleManifest manifest, BundleRef ref, Map<String, byte[]> files) {
        this.manifest = manifest;
        this.ref = ref;
        this.files = Collections.unmodifiableMap(files);
    }

    /**
     * Reads a bundle and verifies it.
     *
     * @throws BundleException if a file is missing, the manifest is wrong or a digest does not match
     */
    public static ModelBundle read(BundleSource source) {
        byte[] manifestBytes = source.read(MANIFEST);
        BundleManifest manifest = parse(manifestBytes);
        Map<String, byte[]> files = new LinkedHashMap<>();
        manifest.files().forEach((name, expected) -> {
            byte[] bytes = source.read(name);
            String actual = digest(bytes);
            if (!actual.equals(expected)) {
                throw new BundleException("bundle " + manifest.id() + '@' + manifest.version() + " is not loaded: "
                        + name + " has the digest " + actual + ", but its manifest says " + expected
                        + ". The file was changed or damaged; install the bundle again.");
            }
            files.put(name, bytes);
        });
        return new ModelBundle(
                manifest, new BundleRef(manifest.id(), manifest.version(), digest(manifestBytes)), files);
    }

    /** One of the bundles that come with the product. */
    public static ModelBundle builtIn(String id) {
        return read(BundleSource.builtIn(id));
    }

    /**
     * Writes a bundle's files and its manifest, in which {@code files} is replaced by the digests of what was written.
     *
     * @return the bundle as it now stands on disk
     */
    public static ModelBundle write(Path folder, BundleManifest draft, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> digests = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            digests.put(file.getKey(), digest(file.getValue()));
        }
        BundleManifest manifest = new BundleManifest(
                draft.id(),
                draft.version(),
                draft.modality(),
                draft.format(),
                draft.architecture(),
                draft.input(),
                draft.categories(),
                draft.outputs(),
                draft.calibration(),
                digests,
                draft.licence(),
                draft.sources(),
                draft.seed());
        Files.write(folder.resolve(MANIFEST), YAML.writeValueAsBytes(manifest));
        return read(BundleSource.folder(folder));
    }

    public BundleManifest manifest() {
        return manifest;
    }

    public BundleRef ref() {
        return ref;
    }

    /** The bytes of a verified file; not to be modified. */
    public byte[] file(String name) {
        byte @Nullable [] bytes = files.get(name);
        if (bytes == null) {
            throw new BundleException("bundle " + ref.label() + " has no file " + name);
        }
        return bytes;
    }

    private static BundleManifest parse(byte[] yaml) {
        try {
            return YAML.readValue(yaml, BundleManifest.class);
        } catch (JacksonException e) {
            throw new BundleException("the manifest " + MANIFEST + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** {@code sha256:} and 64 hexadecimal digits. */
    public static String digest(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
