package io.gatehouse.domain.content;

import java.util.Locale;
import java.util.Optional;

/** The content of a part once it is here: text, bytes, or the reason why it could not be had. */
public sealed interface PartContent {

    /** Text, at most as long as intake allows. */
    record Text(String text) implements PartContent {}

    /**
     * Encoded media, not yet decoded and not to be trusted.
     *
     * @param bytes the file; never modified by anyone, for records do not copy it
     * @param mediaType what the sender claims, lower case (for example {@code audio/ogg}); a hint, never a fact
     */
    record Media(byte[] bytes, Optional<String> mediaType) implements PartContent {
        public Media {
            mediaType = mediaType.map(type -> type.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** The bytes could not be fetched or were refused before decoding. */
    record Unavailable(io.gatehouse.domain.signal.FailureReason reason, String detail) implements PartContent {}
}
