package io.gatehouse.api.access;

/** The service would listen where others can reach it, and nothing would ask them who they are. */
final class UnprotectedAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnprotectedAddressException(String where) {
        super("Gatehouse would listen on " + where + ", where others can reach it, but no API keys are configured.");
    }
}
