package io.gatehouse.store.scan;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.content.PartRole;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.store.json.StorableText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Embeddable
record PartRow(
        String partId,
        @Enumerated(EnumType.STRING) Modality modality,
        String role,
        @Enumerated(EnumType.STRING) Kind kind,
        @Nullable String text,
        byte @Nullable [] bytes,
        @Nullable String mediaType,
        @Nullable String url,
        @Nullable String digest,
        @Nullable String reason,
        @Nullable String detail) {

    enum Kind {
        TEXT,
        /** Text with characters that PostgreSQL cannot keep as text: NUL and halves of surrogate pairs. */
        TEXT_UTF16,
        MEDIA,
        REMOTE,
        REFUSED,
        DROPPED
    }

    static PartRow of(SubmittedPart part) {
        return switch (part.payload()) {
            case PartPayload.Inline(PartContent.Text text) -> ofText(part, text.text());
            case PartPayload.Inline(PartContent.Media media) -> ofMedia(part, media);
            case PartPayload.Inline(PartContent.Unavailable refused) ->
                row(
                        part,
                        Kind.REFUSED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        refused.reason().name(),
                        StorableText.of(refused.detail()));
            case PartPayload.Remote remote ->
                row(part, Kind.REMOTE, null, null, remote.mediaType().orElse(null), remote.url(), null, null, null);
            case PartPayload.Dropped dropped ->
                row(
                        part,
                        Kind.DROPPED,
                        null,
                        null,
                        dropped.mediaType().orElse(null),
                        null,
                        dropped.digest(),
                        null,
                        null);
        };
    }

    private static PartRow ofText(SubmittedPart part, String text) {
        if (text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            String digest = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
            return row(part, Kind.TEXT, text, null, null, null, digest, null, null);
        }
        byte[] utf16 = utf16(text);
        return row(part, Kind.TEXT_UTF16, null, utf16, null, null, Digests.sha256(utf16), null, null);
    }

    private static byte[] utf16(String text) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private static PartRow ofMedia(SubmittedPart part, PartContent.Media media) {
        String digest = Digests.sha256(media.bytes());
        return row(
                part,
                Kind.MEDIA,
                null,
                media.bytes(),
                media.mediaType().map(StorableText::of).orElse(null),
                null,
                digest,
                null,
                null);
    }

    private static PartRow row(
            SubmittedPart part,
            Kind kind,
            @Nullable String text,
            byte @Nullable [] bytes,
            @Nullable String mediaType,
            @Nullable String url,
            @Nullable String digest,
            @Nullable String reason,
            @Nullable String detail) {
        return new PartRow(
                part.id(),
                part.modality(),
                part.role().name(),
                kind,
                text,
                bytes,
                mediaType,
                url,
                digest,
                reason,
                detail);
    }

    SubmittedPart part() {
        return new SubmittedPart(partId, modality, new PartRole(role), payload());
    }

    private PartPayload payload() {
        return switch (kind) {
            case TEXT -> new PartPayload.Inline(new PartContent.Text(Objects.requireNonNull(text)));
            case TEXT_UTF16 ->
                new PartPayload.Inline(new PartContent.Text(java.nio.ByteBuffer.wrap(Objects.requireNonNull(bytes))
                        .asCharBuffer()
                        .toString()));
            case MEDIA ->
                new PartPayload.Inline(
                        new PartContent.Media(Objects.requireNonNull(bytes), Optional.ofNullable(mediaType)));
            case REMOTE -> new PartPayload.Remote(Objects.requireNonNull(url), Optional.ofNullable(mediaType));
            case REFUSED ->
                new PartPayload.Inline(new PartContent.Unavailable(
                        FailureReason.valueOf(Objects.requireNonNull(reason)), Objects.requireNonNull(detail)));
            case DROPPED -> new PartPayload.Dropped(Optional.ofNullable(mediaType), Objects.requireNonNull(digest));
        };
    }
}
