package io.gatehouse.store.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "label_retraction")
class RetractionEntity {

    @Id
    UUID labelId;

    UUID caseId;
    String reviewer;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected RetractionEntity() {}

    static RetractionEntity of(UUID labelId, UUID caseId, String reviewer, Instant now) {
        RetractionEntity entity = new RetractionEntity();
        entity.labelId = labelId;
        entity.caseId = caseId;
        entity.reviewer = reviewer;
        entity.createdAt = now;
        return entity;
    }
}
