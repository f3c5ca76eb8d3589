package io.gatehouse.models.bundle;

/** A bundle cannot be trusted or read; the message says which, why, and what to do. */
public final class BundleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BundleException(String message) {
        super(message);
    }

    public BundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
