package io.gatehouse.domain.content;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is scanned as one: a track with its title and cover, a podcast episode, a comment.
 *
 * @param territories ISO 3166-1 alpha-2 codes, upper case; empty means everywhere
 * @param language BCP 47 tag that the sender claims
 * @param parts at least one, ids unique, in the sender's order
 */
public record ContentItem(
        String contentId,
        ContentType contentType,
        Optional<String> creatorId,
        Set<String> territories,
        Optional<String> language,
        List<Part> parts) {

    public ContentItem {
        territories = Set.copyOf(territories);
        parts = List.copyOf(parts);
        if (contentId.isBlank() || contentId.length() > 256) {
            throw new IllegalArgumentException("a content id has 1 to 256 characters, but was \"" + contentId + '"');
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("content item \"" + contentId + "\" has no parts");
        }
        Set<String> ids = new HashSet<>();
        for (Part part : parts) {
            if (!ids.add(part.id())) {
                throw new IllegalArgumentException(
                        "content item \"" + contentId + "\" has two parts with the id \"" + part.id() + '"');
            }
        }
    }

    /** An item of type {@link ContentType#OTHER} about which nothing but its parts is known. */
    public static ContentItem of(String contentId, Part... parts) {
        return new ContentItem(
                contentId, ContentType.OTHER, Optional.empty(), Set.of(), Optional.empty(), List.of(parts));
    }
}
