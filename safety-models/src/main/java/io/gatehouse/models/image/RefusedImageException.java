package io.gatehouse.models.image;

import io.gatehouse.domain.signal.FailureReason;

/** Carries a refusal out of the depth of decoding; it never leaves this package. */
final class RefusedImageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;

    RefusedImageException(FailureReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    DecodedImage.Refused refusal() {
        return new DecodedImage.Refused(reason, String.valueOf(getMessage()));
    }
}
