package io.gatehouse.api.intake;

/** A request of which more came than is taken. The message is a sentence for its sender. */
public final class RequestTooLargeException extends RuntimeException {

    RequestTooLargeException(String message, Throwable cause) {
        super(message, cause);
    }
}
