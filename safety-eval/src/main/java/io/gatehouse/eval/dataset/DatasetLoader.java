package io.gatehouse.eval.dataset;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.ItemParser.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Opens a dataset by its descriptor, or says all that is wrong with it. */
public final class DatasetLoader {

    private final Path file;
    private final Optional<Path> data;
    private final Faults faults = new Faults();
    private final Snapshot snapshot = new Snapshot();
    private final ItemChecks checks = new ItemChecks(faults);

    private DatasetLoader(Path file, Optional<Path> data) {
        this.file = file;
        this.data = data;
    }

    /**
     * Reads every item once and checks it, for half a dataset is none.
     *
     * @param descriptor a YAML file; its files lie beside it
     * @throws DatasetException with every fault that was found
     */
    public static Dataset load(Path descriptor) {
        return load(descriptor, Optional.empty());
    }

    /** @param data the folder of data sets, where it is known: files of some descriptors lie there */
    public static Dataset load(Path descriptor, Optional<Path> data) {
        return new DatasetLoader(descriptor, data).load(content(descriptor));
    }

    static Dataset load(Path name, String yaml, Optional<Path> data) {
        return new DatasetLoader(name, data).load(yaml);
    }

    private Dataset load(String yaml) {
        Descriptor descriptor = new DescriptorReader(file, faults, data).read(yaml);
        String name = descriptor.sheet().name().isEmpty()
                ? file.toString()
                : descriptor.sheet().name();
        faults.throwIfAny(name);
        meaning(descriptor);
        descriptor.sources().forEach(items -> check(descriptor, items));
        checks.finish(String.valueOf(file.getFileName()));
        String digest = snapshot.digest();
        descriptor.snapshot().ifPresent(frozen -> compare(frozen, digest));
        faults.throwIfAny(name);
        return new Dataset(
                descriptor.sheet(),
                digest,
                checks.sizes(),
                checks.groups(),
                checks.modalities(),
                checks.missingFiles(),
                () -> items(descriptor));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new DatasetException(file + " is no text in UTF-8; name a descriptor, a YAML file");
        } catch (IOException e) {
            throw new DatasetException(
                    "There is no dataset " + file + " that can be read; name a descriptor, a YAML file");
        }
    }

    /** The same bytes with another mapping are another dataset. */
    private void meaning(Descriptor descriptor) {
        snapshot.add(descriptor.sheet().label());
        snapshot.add("taxonomy " + Category.TAXONOMY_VERSION);
        new TreeMap<>(descriptor.labels()).forEach((label, meaning) -> snapshot.add(label + " = " + meaning.whole()));
        descriptor.split().ifPresent(split -> snapshot.add("split " + split.wireName()));
    }

    private void check(Descriptor descriptor, ItemSource items) {
        ItemParser parser = new ItemParser(descriptor, faults);
        try (Stream<Line> lines = items.lines(descriptor.labels().keySet())) {
            items.addTo(snapshot);
            lines.forEach(line -> parser.parse(line).ifPresent(parsed -> check(descriptor, line, parsed)));
        } catch (IOException | UncheckedIOException e) {
            faults.add(items.name(), ItemFile.fault(e));
        }
    }

    private void check(Descriptor descriptor, Line line, Parsed parsed) {
        checks.check(line, parsed);
        if (parsed.item().content() instanceof ItemContent.Media media) {
            check(
                    line,
                    parsed.item(),
                    media.file(),
                    descriptor.folder().relativize(media.file()).toString());
        }
    }

    /** One file that is gone of ten thousand is a failure that the figures count, and no reason to have none. */
    private void check(Line line, DatasetItem item, Path media, String name) {
        try {
            if (Files.isRegularFile(media)) {
                checks.check(line, item, snapshot.add(name, media));
            } else {
                snapshot.add(name + " is missing");
                checks.missing();
            }
        } catch (IOException e) {
            faults.add(line.where(), "the file \"" + name + "\" cannot be read");
        }
    }

    private void compare(String frozen, String digest) {
        if (!frozen.equals(digest)) {
            faults.add(
                    String.valueOf(file.getFileName()),
                    "the dataset has changed since its snapshot: it was " + frozen + " and is " + digest
                            + "; put the old files back, or give it another version and freeze it anew");
        }
    }

    private static Stream<DatasetItem> items(Descriptor descriptor) {
        Faults changed = new Faults();
        ItemParser parser = new ItemParser(descriptor, changed);
        return descriptor.sources().stream()
                .flatMap(source -> source.lines(descriptor.labels().keySet()))
                .map(line -> {
                    Optional<Parsed> parsed = parser.parse(line);
                    changed.throwIfAny(descriptor.sheet().name());
                    return parsed.orElseThrow().item();
                });
    }
}
