package io.gatehouse.eval.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Descriptors that have names: those of public sets, which come with the product though their files do not, and those
 * of a folder.
 */
public final class DatasetRegistry {

    private static final List<String> KNOWN = List.of(
            "ailuminate-english",
            "ailuminate-french",
            "civil-toxic-spans",
            "covid-misinformation",
            "davidson",
            "edos",
            "field-recordings",
            "goemotions",
            "hatemoji",
            "sms-spam",
            "spoken-digits",
            "stormfront",
            "surveillance-fights",
            "weapon-photos",
            "wiki-toxicity");

    private final Optional<Path> data;

    /** @param data the folder that holds the files of the sets, where it is known */
    public DatasetRegistry(Optional<Path> data) {
        this.data = data;
    }

    /** The descriptors that come with the product. */
    public List<RegisteredDataset> builtIn() {
        return KNOWN.stream()
                .map(name -> RegisteredDataset.read(Path.of(name + ".yaml"), yaml(name), data))
                .toList();
    }

    /** The descriptors of a folder, in the order of their files. */
    public List<RegisteredDataset> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> RegisteredDataset.read(file, content(file), data))
                    .toList();
        }
    }

    /**
     * The dataset whose descriptor came with the product under that name.
     *
     * @throws DatasetException with every fault that was found; among them, that its files are not there
     */
    public Optional<Dataset> find(String name) {
        return KNOWN.contains(name)
                ? Optional.of(DatasetLoader.load(Path.of(name + ".yaml"), yaml(name), data))
                : Optional.empty();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String yaml(String name) {
        try (InputStream in = Objects.requireNonNull(
                DatasetRegistry.class.getResourceAsStream("registry/" + name + ".yaml"),
                () -> "this build lacks the descriptor " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
