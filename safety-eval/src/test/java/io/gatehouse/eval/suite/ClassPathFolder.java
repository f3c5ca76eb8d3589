package io.gatehouse.eval.suite;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The YAML files below a folder of the module that a class comes from, be the module a jar or a build folder. */
final class ClassPathFolder {

    private ClassPathFolder() {}

    /** Texts by the names of their files, relative to the folder. */
    static Map<String, String> texts(Class<?> neighbour, String folder) throws IOException {
        Path module = module(neighbour);
        if (Files.isDirectory(module)) {
            return read(module.resolve(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(module)) {
            return read(jar.getPath(folder));
        }
    }

    private static Path module(Class<?> neighbour) {
        try {
            return Path.of(neighbour
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has no proper place for " + neighbour, e);
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files) {
            texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return texts;
    }
}
