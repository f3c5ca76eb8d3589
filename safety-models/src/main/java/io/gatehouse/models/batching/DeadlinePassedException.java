package io.gatehouse.models.batching;

/** The deadline passed before the model ran. */
public final class DeadlinePassedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadlinePassedException(String batcher) {
        super("the deadline passed while the input waited for " + batcher);
    }
}
