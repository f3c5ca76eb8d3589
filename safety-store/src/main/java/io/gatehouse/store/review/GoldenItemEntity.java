package io.gatehouse.store.review;

import io.gatehouse.store.json.StorableText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "golden_item")
class GoldenItemEntity {

    @Id
    UUID caseId;

    @Enumerated(EnumType.STRING)
    LabelVerdict verdict;

    @ColumnTransformer(write = "?::jsonb")
    String categories;

    String setBy;
    String reason;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected GoldenItemEntity() {}

    static GoldenItemEntity of(UUID caseId, GoldenTruth truth, Instant now) {
        GoldenItemEntity entity = new GoldenItemEntity();
        entity.caseId = caseId;
        entity.verdict = truth.verdict();
        entity.categories = LabelEntity.Judged.write(truth.categories());
        entity.setBy = truth.setBy();
        entity.reason = StorableText.of(truth.reason());
        entity.createdAt = now;
        return entity;
    }
}
