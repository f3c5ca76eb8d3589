package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import jakarta.persistence.Embedded;
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
    boolean pressing;
    Instant dueAt;
    boolean restricted;

    @Nullable
    String language;

    @Nullable
    Instant deadline;

    @Nullable
    Instant escalatedAt;

    /** Stays after it has ended, so that its reviewer can be told. */
    @Nullable
    @Embedded
    LeaseColumns lease;

    @Enumerated(EnumType.STRING)
    CaseStatus status;

    Instant openedAt;

    @Nullable
    Instant labelledAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseEntity() {}

    void rank(CaseUrgency urgency) {
        priority = urgency.points();
        pressing = urgency.pressing();
        dueAt = urgency.dueAt();
    }

    /** Nobody needs a lease to say something of a case, but nobody speaks into another's, or after their own. */
    void requireFreeFor(String reviewer, Instant now) {
        lastLease().filter(last -> last.runs(now) != last.isHeldBy(reviewer)).ifPresent(last -> refuse(last, now));
    }

    /** The reviewer has the case. */
    void requireHeld(String reviewer, Instant now) {
        requireLast(reviewer, now);
        lastLease().filter(last -> !last.runs(now)).ifPresent(last -> refuse(last, now));
    }

    /** The reviewer was the last to take the case, which is still open. */
    void requireLast(String reviewer, Instant now) {
        if (status != CaseStatus.OPEN) {
            throw new LeaseRefusedException(new LeaseRefusal.Closed(id));
        }
        requireFreeOfOthers(reviewer, now);
        if (lastLease().filter(last -> last.isHeldBy(reviewer)).isEmpty()) {
            throw new LeaseRefusedException(new LeaseRefusal.NotHeld(id));
        }
    }

    private void requireFreeOfOthers(String reviewer, Instant now) {
        lastLease().filter(last -> last.runs(now) && !last.isHeldBy(reviewer)).ifPresent(last -> refuse(last, now));
    }

    private void refuse(Lease last, Instant now) {
        throw new LeaseRefusedException(
                last.runs(now) ? new LeaseRefusal.HeldByAnother(id, last) : new LeaseRefusal.Expired(id, last));
    }

    private Optional<Lease> lastLease() {
        return Optional.ofNullable(lease).map(LeaseColumns::lease);
    }

    /** Who has spoken holds the case no longer. */
    void labelled(LabelVerdict verdict, Instant now) {
        lease = null;
        if (status == CaseStatus.OPEN && verdict.definite()) {
            status = CaseStatus.LABELLED;
            labelledAt = now;
        }
    }

    ReviewCase reviewCase(Instant now) {
        return new ReviewCase(
                id,
                scanId,
                contentId,
                Arrays.stream(categories).map(Category::named).toList(),
                new CaseUrgency(priority, pressing, dueAt).priority(now),
                restricted,
                status,
                openedAt,
                Optional.ofNullable(labelledAt),
                Optional.ofNullable(language),
                Optional.ofNullable(deadline),
                Optional.ofNullable(escalatedAt),
                lastLease().filter(last -> last.runs(now)));
    }
}
