package io.gatehouse.store.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "lease_event")
class LeaseEventEntity {

    enum Kind {
        TAKEN,
        EXTENDED,
        RELEASED,
        SKIPPED,
        ESCALATED
    }

    @Id
    UUID id;

    UUID caseId;
    String reviewer;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Nullable
    String reason;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected LeaseEventEntity() {}
}
