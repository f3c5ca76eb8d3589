package io.gatehouse.api.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;

/**
 * A field of a multipart form. It lies on disk until it is read, so that one that is too large never comes into memory.
 *
 * @param mediaType as the sender claims it; a hint for detection only
 * @param fileName as the sender calls it; a hint for detection only
 */
record Upload(
        String field, long size, InputStreamSource content, Optional<String> mediaType, Optional<String> fileName) {

    byte[] bytes() {
        try (var in = content.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException("the form field \"" + field + "\" could not be read", gone);
        }
    }
}
