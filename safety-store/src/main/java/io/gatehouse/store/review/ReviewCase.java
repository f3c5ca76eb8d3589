package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A scan that waits for a person.
 *
 * @param categories what it is about, by the rules that fired; empty if nothing was found but something not looked at
 * @param priority 0 to 100, the most urgent is 100
 * @param restricted true if it may show the abuse of minors: only for the restricted queue, never shown by default
 * @param labelledAt when the first definite verdict came
 */
public record ReviewCase(
        UUID id,
        UUID scanId,
        String contentId,
        List<Category> categories,
        int priority,
        boolean restricted,
        CaseStatus status,
        Instant openedAt,
        Optional<Instant> labelledAt) {

    public ReviewCase {
        categories = List.copyOf(categories);
    }
}
