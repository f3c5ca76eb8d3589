package io.gatehouse.api.cli;

import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** What is known of the terminal. */
final class Terminal {

    private static final int USUAL_WIDTH = 140;

    private Terminal() {}

    /** Whether somebody looks on; a file keeps lines, not a bar that moves. */
    static boolean isInteractive() {
        return System.console() != null && System.console().isTerminal();
    }

    /** The launcher says how wide the terminal is; nothing else here can tell. */
    static DecisionTable table() {
        int width = Optional.ofNullable(System.getenv("COLUMNS"))
                .filter(columns -> columns.matches("\\d{2,4}"))
                .map(Integer::parseInt)
                .orElse(USUAL_WIDTH);
        return new DecisionTable(Ansi.AUTO, width);
    }
}
