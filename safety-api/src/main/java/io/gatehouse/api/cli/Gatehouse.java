package io.gatehouse.api.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program begins. */
@Command(
        name = "gatehouse",
        mixinStandardHelpOptions = true,
        versionProvider = Gatehouse.Version.class,
        description = "Scans content before it is published.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ScanCommand.class,
            TrainCommand.class,
            EvalCommand.class,
            BenchCommand.class,
            BundlesCommand.class,
            PoliciesCommand.class,
            TestCommand.class,
            StatusCommand.class,
            KeyCommand.class,
            ReviewerCommand.class,
            ComposeEnvCommand.class
        })
public final class Gatehouse {

    private static final int FAILED = 1;

    private Gatehouse() {}

    /** What the jar says of itself; classes outside a jar have no version. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Gatehouse " + version()};
        }
    }

    static String version() {
        return CodeVersion.of(
                Optional.ofNullable(Gatehouse.class.getPackage().getImplementationVersion())
                        .orElse("from classes"),
                Gatehouse.class.getResourceAsStream("/git.properties"));
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Gatehouse())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // "eval thresholds" is a command, and "--suite thresholds" a suite.
                .setAllowSubcommandsAsOptionParameters(true)
                .setExecutionExceptionHandler(Gatehouse::explain)
                .setParameterExceptionHandler(Gatehouse::refuse);
    }

    /** All options of a command would bury the one sentence that says what was wrong. */
    private static int refuse(ParameterException fault, String[] arguments) {
        PrintWriter errors = fault.getCommandLine().getErr();
        errors.println("gatehouse: " + fault.getMessage());
        UnmatchedArgumentException.printSuggestions(fault, errors);
        errors.println(fault.getCommandLine().getCommandSpec().qualifiedName() + " --help lists what there is.");
        return ExitCode.USAGE;
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
