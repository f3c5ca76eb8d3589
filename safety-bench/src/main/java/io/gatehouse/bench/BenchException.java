package io.gatehouse.bench;

/** A measurement cannot go on; the message is one sentence for the person at the terminal. */
final class BenchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchException(String message) {
        super(message);
    }

    BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
