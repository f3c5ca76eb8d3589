package io.gatehouse.bench;

import io.gatehouse.models.bundle.BundleException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the benchmarks begin. */
@Command(
        name = "gatehouse bench",
        mixinStandardHelpOptions = true,
        description = "Measures how fast Gatehouse is on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TextCommand.class,
            LoadCommand.class,
            ReadingCommand.class,
            QueueCommand.class,
            MemoryCommand.class,
            CaptionsCommand.class,
            FilmCommand.class
        })
public final class Bench {

    private static final int FAILED = 1;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench()).setExecutionExceptionHandler(Bench::explain);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (!(failure instanceof BenchException || failure instanceof BundleException)) {
            throw failure;
        }
        command.getErr().println("gatehouse: " + failure.getMessage());
        return FAILED;
    }
}
