package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.Modality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Media that are labelled by where they lie: each file that a pattern matches is an item, and its path is its id.
 *
 * @param name the pattern, in the way of the shell, relative to the folder
 * @param except a pattern of those to pass over
 * @param labels the same for all of them
 */
record MediaFiles(
        Path folder,
        String name,
        Optional<String> except,
        Modality modality,
        Map<String, Boolean> labels,
        Optional<Split> split)
        implements ItemSource {

    private static final JsonMapper JSON = JsonMapper.shared();

    MediaFiles {
        labels = Map.copyOf(labels);
    }

    @Override
    public Stream<Line> lines(Set<String> known) {
        return paths().stream().map(path -> new Line(path, json(path)));
    }

    boolean isEmpty() {
        return paths().isEmpty();
    }

    private List<String> paths() {
        PathMatcher wanted = matcher(name);
        Optional<PathMatcher> unwanted = except.map(MediaFiles::matcher);
        try (Stream<Path> files = Files.walk(start())) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(wanted::matches)
                    .filter(path -> unwanted.filter(some -> some.matches(path)).isEmpty())
                    .map(path -> path.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder above everything that a pattern leaves open. */
    private Path start() {
        String fixed = name.replaceFirst("[^/]*[*?{\\[].*", "");
        Path start = folder.resolve(fixed);
        return Files.isDirectory(start) ? start : folder;
    }

    private static PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    private String json(String path) {
        ObjectNode item = JSON.createObjectNode();
        item.put("id", path);
        item.put("media", path);
        item.put("modality", modality.name().toLowerCase(Locale.ROOT));
        new TreeMap<>(labels).forEach(item.putObject("labels")::put);
        split.ifPresent(one -> item.put("split", one.wireName()));
        return JSON.writeValueAsString(item);
    }

    /** Its files are added one by one. */
    @Override
    public void addTo(Snapshot snapshot) {
        snapshot.add(name + ' ' + except.orElse("") + ' ' + json(name));
    }
}
