package io.gatehouse.models.bundle;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code bundle.yaml}: all that must be known to run a bundle's weights.
 *
 * <p>The digest of a bundle is the SHA-256 of this file; as the file holds the digests of all others, it covers them.
 *
 * @param architecture which blocks to build and how large; ignored for TorchScript beyond its name
 * @param input what the model expects: text hashing, picture size and normalisation, audio rate and window
 * @param categories wire names, in the order of the model's outputs; see {@code outputs} for others
 * @param outputs names of the model's outputs, in order, where they are not the categories (audio classes)
 * @param calibration Platt scaling per category's wire name
 * @param files every file but this one and the card: name to {@code sha256:...}
 * @param sources data that the weights were trained on, with licences
 */
public record BundleManifest(
        String id,
        String version,
        Modality modality,
        BundleFormat format,
        Architecture architecture,
        Settings input,
        List<String> categories,
        List<String> outputs,
        Map<String, Calibration> calibration,
        Map<String, String> files,
        String licence,
        List<Source> sources,
        long seed) {

    /** Names a builder of blocks and its sizes. */
    public record Architecture(String name, Settings settings) {}

    /** A set of training data. */
    public record Source(String name, String licence) {}

    public BundleManifest {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new BundleException("a bundle's id is lower-case letters, digits and '-', but was \"" + id + '"');
        }
        categories = List.copyOf(categories);
        categories.forEach(Category::named);
        outputs = List.copyOf(outputs);
        calibration = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(calibration));
        files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
        sources = List.copyOf(sources);
    }

    /** The calibration of a category; none where the manifest has none. */
    public Calibration calibrationOf(Category category) {
        return calibration.getOrDefault(category.wireName(), Calibration.NONE);
    }

    public List<Category> categoryList() {
        return categories.stream().map(Category::named).toList();
    }
}
