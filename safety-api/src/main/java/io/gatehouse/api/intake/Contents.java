package io.gatehouse.api.intake;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.store.scan.PartPayload;
import java.util.Optional;

/** Makes a part's content of text or bytes that came with a request, within the limits. */
final class Contents {

    private final IntakeLimits limits;
    private final RequestFaults faults;

    Contents(IntakeLimits limits, RequestFaults faults) {
        this.limits = limits;
        this.faults = faults;
    }

    Optional<PartPayload> of(String pointer, String text) {
        if (text.length() > limits.textChars()) {
            faults.add(
                    pointer,
                    "the text has " + text.length() + " characters; at most " + limits.textChars()
                            + " are taken in one part");
            return Optional.empty();
        }
        return Optional.of(new PartPayload.Inline(new PartContent.Text(text)));
    }

    Optional<PartPayload> of(String pointer, Modality modality, Upload file, Optional<String> mediaType) {
        return fits(pointer, file.size())
                ? of(pointer, modality, file.bytes(), mediaType.or(() -> claimed(pointer, file)))
                : Optional.empty();
    }

    private Optional<String> claimed(String pointer, Upload file) {
        return file.mediaType()
                .flatMap(type ->
                        MediaTypes.parse(type, complaint -> faults.add(pointer, "the Content-Type " + complaint)));
    }

    Optional<PartPayload> of(String pointer, Modality modality, byte[] bytes, Optional<String> mediaType) {
        if (modality == Modality.TEXT) {
            return Utf8.decode(bytes, complaint -> faults.add(pointer, complaint))
                    .flatMap(text -> of(pointer, text));
        }
        return isFileTaken(pointer, bytes.length)
                ? Optional.of(new PartPayload.Inline(new PartContent.Media(bytes, mediaType)))
                : Optional.empty();
    }

    boolean isFileTaken(String pointer, long size) {
        if (size == 0) {
            faults.add(pointer, "the file is empty (0 bytes)");
        }
        return size > 0 && fits(pointer, size);
    }

    private boolean fits(String pointer, long size) {
        if (size > limits.mediaBytes().toBytes()) {
            faults.add(
                    pointer,
                    "the file has " + size + " bytes; at most "
                            + limits.mediaBytes().toBytes() + " are taken");
        }
        return size <= limits.mediaBytes().toBytes();
    }
}
