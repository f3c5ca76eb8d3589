package io.gatehouse.models.media.worker;

import io.gatehouse.domain.signal.FailureReason;

/** These media cannot or may not be decoded; the message is for the person who sent them. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reply.Fault fault;

    RefusedException(FailureReason reason, String message) {
        super(message);
        this.fault = new Reply.Fault(reason, message);
    }

    static RefusedException undecodable(String message) {
        return new RefusedException(FailureReason.UNDECODABLE, message);
    }

    static RefusedException tooLarge(String message) {
        return new RefusedException(FailureReason.TOO_LARGE, message);
    }

    Reply.Fault fault() {
        return fault;
    }
}
