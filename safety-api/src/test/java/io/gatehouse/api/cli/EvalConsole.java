package io.gatehouse.api.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Runs {@code eval} as from a terminal, and keeps what it says. */
final class EvalConsole {

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    /** The exit code. */
    int run(String... arguments) {
        CommandLine line = Gatehouse.commandLine();
        line.setOut(new PrintWriter(output, true));
        line.setErr(new PrintWriter(errors, true));
        return line.execute(
                Stream.concat(Stream.of("eval"), Stream.of(arguments)).toArray(String[]::new));
    }

    String output() {
        return output.toString();
    }

    String errors() {
        return errors.toString();
    }
}
