package io.gatehouse.review.console;

import io.gatehouse.domain.content.Modality;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.http.MediaType;

/**
 * The type under which media is handed to a browser. It is found in the bytes, never believed, and is never one that a
 * browser would run, as it would a page or a drawing with a script in it.
 */
final class PlayableType {

    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/avif");
    private static final Set<String> CONTAINERS =
            Set.of("application/ogg", "application/mp4", "application/x-matroska");
    private static final Tika TIKA = new Tika();

    private PlayableType() {}

    /** Empty for a picture of a kind that no browser shows. */
    static Optional<MediaType> of(Modality modality, byte[] bytes) {
        String found = TIKA.detect(bytes);
        return switch (modality) {
            case IMAGE -> Optional.of(found).filter(PICTURES::contains).map(MediaType::valueOf);
            case AUDIO -> Optional.of(recording("audio", found));
            case VIDEO -> Optional.of(recording("video", found));
            case TEXT -> Optional.empty();
        };
    }

    /** Browsers find out by themselves what a recording of no known type is. */
    private static MediaType recording(String family, String found) {
        return found.startsWith("audio/") || found.startsWith("video/") || CONTAINERS.contains(found)
                ? new MediaType(family, MediaType.valueOf(found).getSubtype())
                : MediaType.APPLICATION_OCTET_STREAM;
    }
}
