package io.gatehouse.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the figures go, beside the terminal. */
final class ReportOptions {

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the figures there, as JSON.")
    private Optional<Path> json = Optional.empty();

    /** Known before the minutes that the measuring takes. */
    void check() {
        json.map(file -> file.toAbsolutePath().getParent())
                .filter(parent -> !Files.isDirectory(parent))
                .ifPresent(parent -> {
                    throw new BenchException("--json: there is no folder " + parent);
                });
    }

    void deliver(Report report, PrintWriter out) {
        out.println(report.table());
        out.flush();
        json.ifPresent(report::write);
    }
}
