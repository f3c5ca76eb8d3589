package io.gatehouse.review.queue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the queue, as it came with their request.
 *
 * @param cursor null for the first page
 * @param category empty for any
 * @param language empty for any
 * @param onlooker the reviewer who looks, if it is one
 */
public record QueueRequest(
        String status,
        String limit,
        @Nullable String cursor,
        String category,
        String language,
        Optional<String> onlooker) {

    /** Of all categories and languages, for nobody in particular. */
    public static QueueRequest all(String status, String limit, @Nullable String cursor) {
        return new QueueRequest(status, limit, cursor, "", "", Optional.empty());
    }
}
