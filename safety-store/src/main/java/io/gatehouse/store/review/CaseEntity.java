package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "review_case")
class CaseEntity {

    @Id
    UUID id;

    UUID scanId;
    String contentId;
    String[] categories;
    int priority;
    boolean restricted;

    @Enumerated(EnumType.STRING)
    CaseStatus status;

    Instant openedAt;

    @Nullable
    Instant labelledAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseEntity() {}

    void labelled(Instant now) {
        if (status == CaseStatus.OPEN) {
            status = CaseStatus.LABELLED;
            labelledAt = now;
        }
    }

    ReviewCase reviewCase() {
        return new ReviewCase(
                id,
                scanId,
                contentId,
                Arrays.stream(categories).map(Category::named).toList(),
                priority,
                restricted,
                status,
                openedAt,
                Optional.ofNullable(labelledAt));
    }
}
