package io.gatehouse.api.cli;

import picocli.CommandLine.Command;

/** Only the launcher can run the benchmarks, for the service does not carry them. */
@Command(
        name = "bench",
        description = "Measures speed: bench text, load, ocr, captions, queue, film or memory, from the source tree.")
final class BenchCommand implements Runnable {

    @Override
    public void run() {
        throw new CliException("the benchmarks need the source tree; run ./gatehouse bench there");
    }
}
