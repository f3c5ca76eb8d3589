package io.gatehouse.eval.dataset;

import java.io.IOException;

/** A file that can be read names columns that mean nothing. */
final class ColumnsException extends IOException {

    private static final long serialVersionUID = 1L;

    ColumnsException(String message) {
        super(message);
    }
}
