package io.gatehouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service holds of physical memory.
 *
 * @param process of the service
 */
record ResidentMemory(ProcessHandle process) {

    /** Who holds it. */
    enum Holder {
        SERVICE,
        /** The decoders and readers that it started. PostgreSQL is none, for it stands on its own, embedded or not. */
        WORKERS
    }

    private static final double KILOBYTES_A_MEGABYTE = 1024;
    private static final String SHARE = "Pss:";

    /** Megabytes; a page that processes share counts for each in part, so that sums are true. */
    Map<Holder, Double> megabytes() {
        return Stream.concat(Stream.of(process), process.descendants())
                .collect(Collectors.groupingBy(this::holder, Collectors.summingDouble(ResidentMemory::megabytes)));
    }

    private Holder holder(ProcessHandle one) {
        return one.pid() == process.pid() ? Holder.SERVICE : Holder.WORKERS;
    }

    /** Nothing for a process that ended meanwhile. */
    private static double megabytes(ProcessHandle one) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(one.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(SHARE))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / KILOBYTES_A_MEGABYTE;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
