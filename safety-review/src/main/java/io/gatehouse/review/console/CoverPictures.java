package io.gatehouse.review.console;

import java.util.Optional;

/** Takes covers out of sounds and videos, where untrusted bytes are safe to be read. */
@FunctionalInterface
public interface CoverPictures {

    /** For where nobody can. */
    CoverPictures NONE = (media, number) -> Optional.empty();

    /**
     * One cover; this blocks for a moment.
     *
     * @param number as evidence numbers it, from 1
     * @return the file of a picture, untrusted; empty where there is none
     */
    Optional<byte[]> cover(byte[] media, int number);
}
