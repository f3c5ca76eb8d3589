package io.gatehouse.models.media;

import io.gatehouse.domain.signal.FailureReason;

/** What came of asking for the covers of a file, one by one. */
public sealed interface Cover {

    /**
     * One that is there.
     *
     * @param file of a picture, untrusted, in whatever form it was put in
     */
    record Picture(byte[] file) implements Cover {}

    /** Some could not be had: damage, or more than is accepted. */
    record Unread(FailureReason reason) implements Cover {}
}
