package io.gatehouse.api.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;

/**
 * Something to send to {@code POST /scan}.
 *
 * @param title what the person at the terminal knows it by
 */
record Item(String title, String contentType, List<ItemPart> parts) {

    /** The texts of its parts by id, to quote evidence from. */
    Map<String, String> texts() {
        return parts.stream()
                .filter(part -> part.text().isPresent())
                .collect(Collectors.toMap(ItemPart::id, part -> part.text().orElseThrow()));
    }

    HttpEntity entity(String contentId) {
        Map<String, Object> request = Map.of(
                "contentId",
                contentId,
                "contentType",
                contentType,
                "parts",
                parts.stream().map(ItemPart::json).toList());
        MultipartEntityBuilder form = MultipartEntityBuilder.create();
        form.addTextBody("request", ServiceClient.JSON.writeValueAsString(request), ContentType.APPLICATION_JSON);
        for (ItemPart part : parts) {
            part.file()
                    .ifPresent(file -> form.addBinaryBody(
                            part.id(), file.bytes(), ContentType.create(file.mediaType()), file.name()));
        }
        return form.build();
    }

    /** One part: text or a file. */
    record ItemPart(String id, String modality, String role, Optional<String> text, Optional<ItemFile> file) {

        ItemPart {
            if (text.isPresent() == file.isPresent()) {
                throw new IllegalArgumentException("part \"" + id + "\" needs either text or a file");
            }
        }

        private Map<String, Object> json() {
            return Map.of(
                    "id",
                    id,
                    "modality",
                    modality,
                    "role",
                    role,
                    text.isPresent() ? "text" : "upload",
                    text.orElse(id));
        }
    }

    /** A file's bytes, read when the item was. */
    record ItemFile(String name, String mediaType, byte[] bytes) {}
}
