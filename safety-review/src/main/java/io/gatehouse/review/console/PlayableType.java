package io.gatehouse.review.console;

import io.gatehouse.domain.content.Modality;
import java.nio.charset.StandardCharsets;
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
    /** What an MPEG-4 file says it is in its first box; many of these Tika takes for QuickTime. */
    private static final Set<String> MPEG_4 =
            Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "M4V ", "M4A ");

    private static final int FILE_TYPE_AT = 4;
    private static final int BRAND_AT = 8;
    private static final int BRAND_ENDS = 12;

    private static final Tika TIKA = new Tika();

    private PlayableType() {}

    /** Empty for a picture of a kind that no browser shows. */
    static Optional<MediaType> of(Modality modality, byte[] bytes) {
        String found = TIKA.detect(bytes);
        return switch (modality) {
            case IMAGE -> Optional.of(found).filter(PICTURES::contains).map(MediaType::valueOf);
            case AUDIO -> Optional.of(recording("audio", found, bytes));
            case VIDEO -> Optional.of(recording("video", found, bytes));
            case TEXT -> Optional.empty();
        };
    }

    /** Browsers find out by themselves what a recording of no known type is. */
    private static MediaType recording(String family, String found, byte[] bytes) {
        if (brand(bytes).filter(MPEG_4::contains).isPresent()) {
            return new MediaType(family, "mp4");
        }
        return found.startsWith("audio/") || found.startsWith("video/") || CONTAINERS.contains(found)
                ? new MediaType(family, MediaType.valueOf(found).getSubtype())
                : MediaType.APPLICATION_OCTET_STREAM;
    }

    private static Optional<String> brand(byte[] bytes) {
        if (bytes.length < BRAND_ENDS) {
            return Optional.empty();
        }
        String start = new String(bytes, 0, BRAND_ENDS, StandardCharsets.ISO_8859_1);
        return start.startsWith("ftyp", FILE_TYPE_AT) ? Optional.of(start.substring(BRAND_AT)) : Optional.empty();
    }
}
