package io.gatehouse.store.scan;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.store.decision.Overturn;
import io.gatehouse.store.review.NewCase;
import io.gatehouse.store.review.Stakes;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

@Entity
@DynamicUpdate
@Table(name = "scan")
class ScanEntity {

    @Id
    UUID id;

    String contentId;

    @Enumerated(EnumType.STRING)
    ContentType contentType;

    @Nullable
    String creatorId;

    String[] territories;

    @Nullable
    String language;

    @Enumerated(EnumType.STRING)
    ScanMode mode;

    @Enumerated(EnumType.STRING)
    ScanPriority priority;

    String policy;
    long deadlineNanos;

    @Nullable
    String callbackUrl;

    @Nullable
    Long reach;

    @Nullable
    Instant reviewBy;

    @Enumerated(EnumType.STRING)
    ScanStatus status;

    @Nullable
    String failure;

    Instant createdAt;

    @Nullable
    Instant completedAt;

    @Nullable
    Long elapsedNanos;

    @ElementCollection
    @CollectionTable(name = "scan_part", joinColumns = @JoinColumn(name = "scan_id"))
    @OrderColumn(name = "ordinal")
    List<PartRow> parts;

    @SuppressWarnings("NullAway.Init")
    protected ScanEntity() {}

    static ScanEntity accepted(UUID id, NewScan scan, Instant now) {
        ScanEntity entity = new ScanEntity();
        entity.id = id;
        entity.describe(scan.submission());
        entity.mode = scan.mode();
        entity.priority = scan.priority();
        entity.policy = scan.policy();
        entity.deadlineNanos = scan.deadline().toNanos();
        entity.callbackUrl = scan.callbackUrl().orElse(null);
        entity.reach = scan.stakes().reach().orElse(null);
        entity.reviewBy = scan.stakes().reviewBy().orElse(null);
        entity.status = scan.mode() == ScanMode.SYNC ? ScanStatus.RUNNING : ScanStatus.PENDING;
        entity.createdAt = now;
        return entity;
    }

    private void describe(Submission submission) {
        contentId = submission.contentId();
        contentType = submission.contentType();
        creatorId = submission.creatorId().orElse(null);
        territories = submission.territories().stream().sorted().toArray(String[]::new);
        language = submission.language().orElse(null);
        parts = submission.parts().stream().map(PartRow::of).toList();
    }

    /** Until when its sender waits. */
    Instant deadline() {
        return createdAt.plusNanos(deadlineNanos);
    }

    void fail(String reason, Instant now) {
        status = ScanStatus.FAILED;
        failure = reason;
        completedAt = now;
    }

    NewCase reviewCase(Verdict verdict) {
        return new NewCase(
                id,
                contentId,
                Optional.ofNullable(language),
                verdict,
                new Stakes(Optional.ofNullable(reach), Optional.ofNullable(reviewBy)));
    }

    Submission submission() {
        return new Submission(
                contentId,
                contentType,
                Optional.ofNullable(creatorId),
                Set.of(territories),
                Optional.ofNullable(language),
                parts.stream().map(PartRow::part).toList());
    }

    ScanRecord record(Optional<Verdict> verdict, Optional<Overturn> overturn) {
        return new ScanRecord(
                id,
                contentId,
                contentType,
                Optional.ofNullable(creatorId),
                Set.of(territories),
                Optional.ofNullable(language),
                mode,
                priority,
                policy,
                Duration.ofNanos(deadlineNanos),
                Optional.ofNullable(callbackUrl),
                status,
                verdict,
                overturn,
                Optional.ofNullable(failure),
                createdAt,
                Optional.ofNullable(completedAt),
                Optional.ofNullable(elapsedNanos).map(Duration::ofNanos));
    }
}
