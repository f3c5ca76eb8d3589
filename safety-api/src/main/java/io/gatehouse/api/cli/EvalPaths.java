package io.gatehouse.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a measurement reads and writes. Its faults are known before the minutes that the measuring takes.
 *
 * @param data holds {@code text/} and {@code lexicons/}
 * @param bundle the bundle's folder
 * @param report the file that the figures are written to
 */
record EvalPaths(Optional<Path> data, Optional<Path> bundle, Optional<Path> report) {

    /** One sentence each. */
    List<String> faults() {
        return Stream.of(
                        data.flatMap(folder -> folderFault("--data", folder)),
                        bundle.flatMap(folder -> folderFault("--bundle", folder)),
                        report.flatMap(EvalPaths::reportFault))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> folderFault(String option, Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of(option + ' ' + folder + " is not a folder");
        }
        return Files.isReadable(folder) && Files.isExecutable(folder)
                ? Optional.empty()
                : Optional.of(option + ' ' + folder + " may not be read; change its permissions");
    }

    private static Optional<String> reportFault(Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of("--report " + file + " is a folder; name a file in it");
        }
        boolean writable = Files.exists(file) ? Files.isWritable(file) : canBeMade(file);
        return writable ? Optional.empty() : Optional.of("--report " + file + " cannot be written; " + advice(file));
    }

    /** Permissions tell only half of it, as on a disk that is mounted for reading. */
    private static boolean canBeMade(Path file) {
        try {
            Files.delete(Files.createFile(file));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String advice(Path file) {
        Path parent = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        return Files.isDirectory(parent) ? "name a file that you may write" : "there is no folder " + parent;
    }
}
