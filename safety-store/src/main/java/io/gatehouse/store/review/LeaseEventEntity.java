package io.gatehouse.store.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "lease_event")
class LeaseEventEntity {

    @Id
    UUID id;

    UUID caseId;
    String reviewer;

    @Enumerated(EnumType.STRING)
    LeaseEvent.Kind kind;

    @Nullable
    String reason;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected LeaseEventEntity() {}

    LeaseEvent event() {
        return new LeaseEvent(reviewer, kind, Optional.ofNullable(reason), createdAt);
    }
}
