package io.gatehouse.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program begins. */
@Command(
        name = "gatehouse",
        mixinStandardHelpOptions = true,
        description = "Scans content before it is published.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ScanCommand.class,
            TrainCommand.class,
            TestCommand.class,
            StatusCommand.class,
            KeyCommand.class,
            ComposeEnvCommand.class
        })
public final class Gatehouse {

    private static final int FAILED = 1;

    private Gatehouse() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Gatehouse())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Gatehouse::explain);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (!(failure instanceof CliException)) {
            throw failure;
        }
        command.getErr().println("gatehouse: " + failure.getMessage());
        return FAILED;
    }
}
