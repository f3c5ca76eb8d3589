package io.gatehouse.api.intake;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.store.scan.PartPayload;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads where a part's content is: exactly one of {@code text}, {@code data}, {@code url} and {@code upload}. */
final class SourceParser {

    private static final List<String> SOURCES = List.of("text", "data", "url", "upload");

    private final Contents contents;
    private final Uploads uploads;

    SourceParser(Contents contents, Uploads uploads) {
        this.contents = contents;
        this.uploads = uploads;
    }

    Optional<PartPayload> parse(Fields part, Optional<Modality> modality, Optional<String> mediaType) {
        List<String> given =
                SOURCES.stream().filter(name -> part.value(name).isPresent()).toList();
        if (given.size() != 1) {
            part.fault(
                    given.isEmpty() ? "text" : given.get(1),
                    "a part needs exactly one of text, data, url and upload, but has "
                            + (given.isEmpty() ? "none" : String.join(" and ", given)));
            return Optional.empty();
        }
        return modality.flatMap(kind -> parse(part, given.getFirst(), kind, mediaType));
    }

    private Optional<PartPayload> parse(Fields part, String source, Modality modality, Optional<String> mediaType) {
        return switch (source) {
            case "text" -> text(part, modality);
            case "data" -> data(part).flatMap(bytes -> contents.of(part.at("data"), modality, bytes, mediaType));
            case "url" -> url(part).map(url -> new PartPayload.Remote(url.toString(), mediaType));
            default -> upload(part).flatMap(file -> contents.of(part.at("upload"), modality, file, mediaType));
        };
    }

    private Optional<PartPayload> text(Fields part, Modality modality) {
        if (modality != Modality.TEXT) {
            part.fault(
                    "text",
                    "a part of modality " + modality.name().toLowerCase(Locale.ROOT)
                            + " cannot be given as text; send it as data, url or upload");
            return Optional.empty();
        }
        return part.string("text").flatMap(text -> contents.of(part.at("text"), text));
    }

    private Optional<byte[]> data(Fields part) {
        return part.string("data").flatMap(base64 -> {
            try {
                return Optional.of(Base64.getDecoder().decode(base64));
            } catch (IllegalArgumentException broken) {
                part.fault("data", "is no base64 (RFC 4648, section 4): " + broken.getMessage());
                return Optional.empty();
            }
        });
    }

    private static Optional<URI> url(Fields part) {
        return part.string("url").flatMap(text -> Urls.parse(text, complaint -> part.fault("url", complaint)));
    }

    private Optional<Upload> upload(Fields part) {
        return part.string("upload").flatMap(name -> {
            Optional<Upload> file = uploads.named(name);
            if (file.isEmpty()) {
                part.fault(
                        "upload",
                        "no file of the form is called " + Nodes.quote(name) + "; the request carries "
                                + uploads.names());
            }
            return file;
        });
    }
}
