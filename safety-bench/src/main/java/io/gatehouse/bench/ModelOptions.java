package io.gatehouse.bench;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What scores, and on how many threads. */
final class ModelOptions {

    @Option(
            names = "--bundle",
            paramLabel = "DIR",
            description = "The text bundle's folder; by default the one that comes with the product.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Threads that score in batches, each with a model of its own; by default one a processor.")
    private int threads;

    BenchBundle bundle() {
        return new BenchBundle(folder);
    }

    CoreShare cores() {
        return CoreShare.of(threads);
    }
}
