package io.gatehouse.models.media;

import io.gatehouse.domain.signal.FailureReason;

/** Media could not be decoded; the message is for the person who sent it and names no path of this machine. */
public final class DecodeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;

    public DecodeException(FailureReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public FailureReason reason() {
        return reason;
    }
}
