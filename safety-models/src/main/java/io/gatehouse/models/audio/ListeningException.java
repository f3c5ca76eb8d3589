package io.gatehouse.models.audio;

import io.gatehouse.domain.signal.FailureReason;

/** Audio could not be listened to; the message is for the person who sent it. */
public final class ListeningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;

    ListeningException(FailureReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public FailureReason reason() {
        return reason;
    }
}
