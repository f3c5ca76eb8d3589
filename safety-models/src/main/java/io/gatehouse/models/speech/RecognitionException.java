package io.gatehouse.models.speech;

import io.gatehouse.domain.signal.FailureReason;

/** Speech could not be written down. */
public final class RecognitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;

    public RecognitionException(FailureReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public FailureReason reason() {
        return reason;
    }
}
