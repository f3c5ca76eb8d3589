package io.gatehouse.store.scan;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.signal.FailureReason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** An item as it was sent, some of its parts' content perhaps still elsewhere; see {@link ContentItem}. */
public record Submission(
        String contentId,
        ContentType contentType,
        Optional<String> creatorId,
        Set<String> territories,
        Optional<String> language,
        List<SubmittedPart> parts) {

    private static final PartContent NOT_KEPT = new PartContent.Unavailable(
            FailureReason.FETCH_REFUSED, "the content was not kept after it had been decided on");

    public Submission {
        territories = Set.copyOf(territories);
        parts = List.copyOf(parts);
        // The rules on items (ids, at least one part) stand in the domain alone.
        new ContentItem(
                contentId,
                contentType,
                creatorId,
                territories,
                language,
                parts.stream().map(part -> part.with(NOT_KEPT)).toList());
    }

    /** A submission whose content is all here. */
    public static Submission of(ContentItem item) {
        return new Submission(
                item.contentId(),
                item.contentType(),
                item.creatorId(),
                item.territories(),
                item.language(),
                item.parts().stream().map(SubmittedPart::of).toList());
    }

    /**
     * The item to scan.
     *
     * @param fetch gets the content of a part that lies elsewhere; answers {@link PartContent.Unavailable} if it cannot
     */
    public ContentItem item(BiFunction<SubmittedPart, PartPayload.Remote, PartContent> fetch) {
        return new ContentItem(
                contentId,
                contentType,
                creatorId,
                territories,
                language,
                parts.stream().map(part -> resolve(part, fetch)).toList());
    }

    private static Part resolve(SubmittedPart part, BiFunction<SubmittedPart, PartPayload.Remote, PartContent> fetch) {
        return part.with(
                switch (part.payload()) {
                    case PartPayload.Inline inline -> inline.content();
                    case PartPayload.Remote remote -> fetch.apply(part, remote);
                    case PartPayload.Dropped dropped -> NOT_KEPT;
                });
    }
}
