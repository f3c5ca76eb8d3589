package io.gatehouse.store.decision;

import io.gatehouse.domain.policy.Action;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "decision")
class DecisionEntity {

    @Id
    UUID scanId;

    @Enumerated(EnumType.STRING)
    Action action;

    String reasons;

    String[] labels;
    String policyName;
    int policyVersion;
    String policyDigest;

    String scores;

    String[] missing;
    Instant decidedAt;

    @ElementCollection
    @CollectionTable(name = "part_result", joinColumns = @JoinColumn(name = "scan_id"))
    @OrderColumn(name = "ordinal")
    List<PartResultRow> parts;

    @ElementCollection
    @CollectionTable(name = "signal", joinColumns = @JoinColumn(name = "scan_id"))
    @OrderColumn(name = "ordinal")
    List<SignalRow> signals;

    @SuppressWarnings("NullAway.Init")
    protected DecisionEntity() {}
}
