package io.gatehouse.api.problem;

/** Something that was asked for is not there. The message is a sentence for the caller. */
public final class NotFoundException extends RuntimeException {

    public NotFoundException(String message) {
        super(message);
    }
}
