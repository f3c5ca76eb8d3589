package io.gatehouse.store.review;

import com.github.f4b6a3.uuid.UuidCreator;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.json.StorableText;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class JpaLeaseLedger implements LeaseLedger {

    private final EntityManager entities;
    private final CaseRepository cases;
    private final LeaseEventRepository events;
    private final Clock clock;

    JpaLeaseLedger(EntityManager entities, CaseRepository cases, LeaseEventRepository events, Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<ReviewCase> next(Reviewer reviewer, Duration length) {
        return next(reviewer, CaseFilter.NONE, length);
    }

    @Override
    public Optional<ReviewCase> next(Reviewer reviewer, CaseFilter filter, Duration length) {
        Instant now = now();
        Optional<CaseEntity> taken =
                disputed(reviewer, filter, now).or(() -> next(CaseStatus.OPEN, reviewer, filter, now));
        taken.ifPresent(found -> found.lease = new LeaseColumns(reviewer.name(), now.plus(length)));
        taken.ifPresent(found -> record(LeaseEvent.Kind.TAKEN, found, reviewer.name(), Optional.empty(), now));
        return taken.map(found -> found.reviewCase(now));
    }

    /** Where reviewers were of two minds, two have waited already. */
    private Optional<CaseEntity> disputed(Reviewer reviewer, CaseFilter filter, Instant now) {
        return reviewer.lead() ? next(CaseStatus.ADJUDICATION, reviewer, filter, now) : Optional.empty();
    }

    private Optional<CaseEntity> next(CaseStatus status, Reviewer reviewer, CaseFilter filter, Instant now) {
        return cases.next(
                status.name(),
                now,
                reviewer.name(),
                categories(reviewer),
                reviewer.languages().toArray(String[]::new),
                reviewer.restricted(),
                reviewer.lead(),
                filter.aboutAny(),
                filter.aboutNothingBut(),
                filter.languageOrEmpty());
    }

    /** Spelt out, children and all, so that the database compares names alone. */
    private static String[] categories(Reviewer reviewer) {
        return Arrays.stream(Category.values())
                .filter(reviewer::maySee)
                .map(Category::wireName)
                .toArray(String[]::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReviewCase> heldBy(String reviewer) {
        Instant now = now();
        return cases.heldBy(reviewer, now).stream()
                .map(held -> held.reviewCase(now))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LeaseEvent> events(UUID caseId) {
        return events.findByCaseIdOrderByCreatedAtAscIdAsc(caseId).stream()
                .map(LeaseEventEntity::event)
                .toList();
    }

    @Override
    public ReviewCase extend(UUID caseId, String reviewer, Duration length) {
        Instant now = now();
        CaseEntity held = locked(caseId);
        held.requireLast(reviewer, now);
        held.lease = new LeaseColumns(reviewer, now.plus(length));
        record(LeaseEvent.Kind.EXTENDED, held, reviewer, Optional.empty(), now);
        return held.reviewCase(now);
    }

    @Override
    public ReviewCase release(UUID caseId, String reviewer) {
        return giveBack(caseId, reviewer, LeaseEvent.Kind.RELEASED, Optional.empty());
    }

    @Override
    public ReviewCase skip(UUID caseId, String reviewer, String reason) {
        return giveBack(caseId, reviewer, LeaseEvent.Kind.SKIPPED, Optional.of(reason));
    }

    @Override
    public ReviewCase escalate(UUID caseId, String reviewer, String reason) {
        return giveBack(caseId, reviewer, LeaseEvent.Kind.ESCALATED, Optional.of(reason));
    }

    private ReviewCase giveBack(UUID caseId, String reviewer, LeaseEvent.Kind kind, Optional<String> reason) {
        Instant now = now();
        CaseEntity held = locked(caseId);
        held.requireHeld(reviewer, now);
        held.lease = null;
        if (kind == LeaseEvent.Kind.ESCALATED) {
            held.escalatedAt = now;
        }
        record(kind, held, reviewer, reason, now);
        return held.reviewCase(now);
    }

    private CaseEntity locked(UUID caseId) {
        return cases.findLocked(caseId)
                .orElseThrow(() -> new NoSuchElementException("there is no review case " + caseId));
    }

    private void record(LeaseEvent.Kind kind, CaseEntity about, String reviewer, Optional<String> reason, Instant now) {
        LeaseEventEntity event = new LeaseEventEntity();
        event.id = UuidCreator.getTimeOrderedEpoch(now);
        event.caseId = about.id;
        event.reviewer = reviewer;
        event.kind = kind;
        event.reason = reason.map(StorableText::of).orElse(null);
        event.createdAt = now;
        entities.persist(event);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
