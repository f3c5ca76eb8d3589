package io.gatehouse.eval.dataset;

/** A dataset that cannot be used; the message says everything that is wrong with it. */
public final class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatasetException(String message) {
        super(message);
    }
}
