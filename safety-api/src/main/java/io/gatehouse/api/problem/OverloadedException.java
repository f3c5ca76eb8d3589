package io.gatehouse.api.problem;

import java.time.Duration;

/** More is asked for at once than can be done; nothing was accepted. The message is a sentence for the caller. */
public final class OverloadedException extends RuntimeException {

    private final Duration retryAfter;

    public OverloadedException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
