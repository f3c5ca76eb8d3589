package io.gatehouse.store.scan;

import io.gatehouse.domain.content.PartContent;
import java.util.Optional;

/** What the ledger holds of a part's content. */
public sealed interface PartPayload {

    /** The content itself, or the reason why it was refused. */
    record Inline(PartContent content) implements PartPayload {}

    /**
     * Content that lies elsewhere and was not fetched yet.
     *
     * @param mediaType what the sender claims
     */
    record Remote(String url, Optional<String> mediaType) implements PartPayload {}

    /**
     * Media that was looked at and not kept, for its scan is done and no reviewer needs it.
     *
     * @param digest {@code sha256:} and the hex digest of the bytes that were scanned
     */
    record Dropped(Optional<String> mediaType, String digest) implements PartPayload {}
}
