package io.gatehouse.review.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.ReviewCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as it stands in answers; times in UTC. */
public record CaseItem(
        UUID caseId,
        UUID scanId,
        String contentId,
        List<String> categories,
        int priority,
        boolean restricted,
        String status,
        Instant openedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant labelledAt) {

    public static CaseItem of(ReviewCase stored) {
        return new CaseItem(
                stored.id(),
                stored.scanId(),
                stored.contentId(),
                stored.categories().stream().map(Category::wireName).toList(),
                stored.priority(),
                stored.restricted(),
                stored.status().name().toLowerCase(Locale.ROOT),
                stored.openedAt(),
                stored.labelledAt().orElse(null));
    }
}
