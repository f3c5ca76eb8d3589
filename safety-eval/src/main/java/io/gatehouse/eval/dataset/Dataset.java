package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.Modality;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A dataset that was found sound. Its items are read anew each time, for they may be more than memory holds.
 *
 * @param digest of all that it says: {@code sha256:} and 64 hexadecimal digits
 * @param sizes how many items each split has; a split without items is absent
 * @param groups how many groups its items of each split are in; a split without groups is absent
 * @param modalities of its items
 * @param missing how many media files are not there; their items fail
 */
public record Dataset(
        Datasheet sheet,
        String digest,
        Map<Split, Integer> sizes,
        Map<Split, Integer> groups,
        Set<Modality> modalities,
        int missing,
        Supplier<Stream<DatasetItem>> source) {

    public Dataset {
        sizes = Map.copyOf(sizes);
        groups = Map.copyOf(groups);
        modalities = Set.copyOf(modalities);
    }

    /** A dataset whose items are in no groups. */
    public Dataset(
            Datasheet sheet,
            String digest,
            Map<Split, Integer> sizes,
            Set<Modality> modalities,
            int missing,
            Supplier<Stream<DatasetItem>> source) {
        this(sheet, digest, sizes, Map.of(), modalities, missing, source);
    }

    /** In the order of the files; to be closed. */
    public Stream<DatasetItem> items() {
        return source.get();
    }

    public int size(Split split) {
        return sizes.getOrDefault(split, 0);
    }
}
