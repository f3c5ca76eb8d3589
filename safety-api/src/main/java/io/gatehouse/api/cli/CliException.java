package io.gatehouse.api.cli;

/** A command cannot go on; the message is one sentence for the person at the terminal. */
final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CliException(String message) {
        super(message);
    }

    CliException(String message, Throwable cause) {
        super(message, cause);
    }
}
