package io.gatehouse.review.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.Lease;
import io.gatehouse.store.review.ReviewCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands in answers; times in UTC.
 *
 * @param ageSeconds since it was opened, whoever had it meanwhile
 * @param lease who has it now, null if nobody does
 */
public record CaseItem(
        UUID caseId,
        UUID scanId,
        String contentId,
        List<String> categories,
        int priority,
        boolean restricted,
        String status,
        Instant openedAt,
        long ageSeconds,
        @Nullable LeaseView lease,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant deadline,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant escalatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant labelledAt) {

    public record LeaseView(String reviewer, Instant expiresAt) {
        static LeaseView of(Lease lease) {
            return new LeaseView(lease.reviewer(), lease.expiresAt());
        }
    }

    public static CaseItem of(ReviewCase stored, Instant now) {
        return new CaseItem(
                stored.id(),
                stored.scanId(),
                stored.contentId(),
                stored.categories().stream().map(Category::wireName).toList(),
                stored.priority(),
                stored.restricted(),
                stored.status().name().toLowerCase(Locale.ROOT),
                stored.openedAt(),
                Duration.between(stored.openedAt(), now).toSeconds(),
                stored.lease().map(LeaseView::of).orElse(null),
                stored.language().orElse(null),
                stored.deadline().orElse(null),
                stored.escalatedAt().orElse(null),
                stored.labelledAt().orElse(null));
    }
}
