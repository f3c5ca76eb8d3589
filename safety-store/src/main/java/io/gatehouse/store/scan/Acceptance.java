package io.gatehouse.store.scan;

/** What became of a request to scan. */
public sealed interface Acceptance {

    /** It is stored, and so will be finished. */
    record Fresh(ScanRecord scan) implements Acceptance {}

    /** The same request under the same idempotency key was accepted before; this is how far it is. */
    record Known(ScanRecord scan) implements Acceptance {}

    /** Another request was accepted before under the same idempotency key; nothing was stored. */
    record Conflict(ScanRecord scan) implements Acceptance {}
}
