package io.gatehouse.api.intake;

import io.gatehouse.domain.content.Modality;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** Tells a file's modality by its first bytes. What the sender claims decides only where bytes leave it open. */
final class MediaDetector {

    /** Containers that hold sound as well as pictures. */
    private static final Set<String> CONTAINERS = Set.of(
            "application/ogg",
            "audio/ogg",
            "video/ogg",
            "application/mp4",
            "video/mp4",
            "audio/mp4",
            "video/quicktime",
            "application/x-matroska",
            "video/x-matroska",
            "video/webm",
            "video/x-ms-asf",
            "application/vnd.rn-realmedia");

    private static final Set<String> OPEN = Set.of("application/octet-stream");

    private final Tika tika = new Tika();

    /** The detected media type, for example {@code image/png}. */
    String type(byte[] bytes) {
        return tika.detect(bytes);
    }

    /** Empty if the bytes are none of text, audio, image and video. */
    Optional<Modality> modality(byte[] bytes, Optional<String> claimedType, Optional<String> fileName) {
        String detected = type(bytes);
        Optional<Modality> hint = claimedType
                .flatMap(MediaDetector::media)
                .or(() -> fileName.map(tika::detect).flatMap(MediaDetector::media));
        if (OPEN.contains(detected) || CONTAINERS.contains(detected)) {
            return hint.or(() -> ofContainer(detected));
        }
        return media(detected).or(() -> detected.startsWith("text/") ? Optional.of(Modality.TEXT) : Optional.empty());
    }

    private static Optional<Modality> ofContainer(String detected) {
        return detected.equals("application/ogg")
                ? Optional.of(Modality.AUDIO)
                : media(detected).or(() -> OPEN.contains(detected) ? Optional.empty() : Optional.of(Modality.VIDEO));
    }

    private static Optional<Modality> media(String type) {
        return switch (type.toLowerCase(Locale.ROOT).split("/", 2)[0]) {
            case "audio" -> Optional.of(Modality.AUDIO);
            case "image" -> Optional.of(Modality.IMAGE);
            case "video" -> Optional.of(Modality.VIDEO);
            default -> Optional.empty();
        };
    }
}
