package io.gatehouse.api.intake;

/** A request that cannot even be read. The message is a sentence for its sender. */
public final class MalformedRequestException extends RuntimeException {

    public MalformedRequestException(String message) {
        super(message);
    }

    MalformedRequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
