package io.gatehouse.models.batching;

/** The queue was full; the caller should come back later. */
public final class OverloadedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OverloadedException(String batcher, int capacity) {
        super(batcher + " already has " + capacity + " inputs waiting");
    }
}
