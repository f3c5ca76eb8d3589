package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
    int opinionsWanted;
    boolean golden;
    boolean blind;

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
        if (status == CaseStatus.LABELLED) {
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

    /**
     * Nobody needs a lease to say something of an open case. For the last word on a disputed one they do, for only
     * leads are given it; of a closed one nobody says anything more.
     */
    void requireMaySpeak(String reviewer, Instant now) {
        switch (status) {
            case OPEN -> requireFreeFor(reviewer, now);
            case ADJUDICATION -> requireHeld(reviewer, now);
            case LABELLED -> throw new LeaseRefusedException(new LeaseRefusal.Closed(id));
        }
    }

    LabelSource sourceOfLabels() {
        if (golden) {
            return LabelSource.GOLDEN;
        }
        return status == CaseStatus.ADJUDICATION ? LabelSource.ADJUDICATION : LabelSource.REVIEW;
    }

    /** A golden item waits for the next reviewer, as if it had just come in. */
    void heard(List<Label> said, Instant now) {
        if (golden) {
            dueAt = dueAt.plus(Duration.between(openedAt, now));
            openedAt = now;
            return;
        }
        Standing standing = Standing.of(said, opinionsWanted);
        status = standing.status();
        labelledAt = standing.labelledAt().orElse(null);
    }

    /** Whoever took that label back may say the same again, better, unless somebody else has the case meanwhile. */
    void giveBack(Label retracted, Duration length, Instant now) {
        if (status != CaseStatus.LABELLED
                && sourceOfLabels() == retracted.source()
                && lastLease().filter(last -> last.runs(now)).isEmpty()) {
            lease = new LeaseColumns(retracted.content().reviewer(), now.plus(length));
        }
    }

    /** A case of the same item that looks as if it had just come in. */
    CaseEntity golden(UUID goldenId, Instant now) {
        CaseEntity copy = new CaseEntity();
        copy.id = goldenId;
        copy.scanId = scanId;
        copy.contentId = contentId;
        copy.categories = categories;
        copy.language = language;
        copy.golden = true;
        copy.blind = blind;
        copy.opinionsWanted = 1;
        copy.status = CaseStatus.OPEN;
        copy.openedAt = now;
        copy.priority = priority;
        copy.dueAt = CaseUrgency.dueAt(priority, now);
        return copy;
    }

    /** What it is about tells what was decided. */
    private List<Category> shownCategories() {
        return blind && status != CaseStatus.LABELLED
                ? List.of()
                : Arrays.stream(categories).map(Category::named).toList();
    }

    ReviewCase reviewCase(Instant now) {
        return new ReviewCase(
                id,
                scanId,
                contentId,
                shownCategories(),
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
