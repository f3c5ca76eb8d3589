package io.gatehouse.store.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class JpaReviewLedger implements ReviewLedger {

    private final EntityManager entities;
    private final CaseRepository cases;
    private final LabelRepository labels;
    private final Clock clock;

    JpaReviewLedger(EntityManager entities, CaseRepository cases, LabelRepository labels, Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public CasePage queue(CaseStatus status, int limit, Optional<String> cursor) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MOST_PER_PAGE + " cases, not " + limit);
        }
        CaseCursor after = cursor.map(CaseCursor::parse).orElse(CaseCursor.START);
        // One more than asked for, to know whether there is a next page.
        List<CaseEntity> found = cases.after(status, after.pressing(), after.dueAt(), after.id(), Limit.of(limit + 1));
        List<CaseEntity> page = found.subList(0, Math.min(limit, found.size()));
        Instant now = now();
        return new CasePage(
                page.stream().map(waiting -> waiting.reviewCase(now)).toList(),
                found.size() > limit ? Optional.of(CaseCursor.of(page.getLast()).encoded()) : Optional.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ReviewCase> find(UUID caseId) {
        return cases.findById(caseId).map(found -> found.reviewCase(now()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ReviewCase> ofScan(UUID scanId) {
        return cases.findByScanId(scanId).map(found -> found.reviewCase(now()));
    }

    @Override
    public Label addLabel(UUID caseId, NewLabel label) {
        CaseEntity reviewCase = cases.findLocked(caseId)
                .orElseThrow(() -> new NoSuchElementException("there is no review case " + caseId));
        Instant now = now();
        reviewCase.requireFreeFor(label.reviewer(), now);
        LabelEntity entity = LabelEntity.of(UuidCreator.getTimeOrderedEpoch(now), reviewCase, label, now);
        entities.persist(entity);
        reviewCase.labelled(label.verdict(), now);
        return entity.label();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Label> labels(UUID caseId) {
        return labels.findByCaseIdOrderByCreatedAtAscIdAsc(caseId).stream()
                .map(LabelEntity::label)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Judgement> judgements(Instant since, int limit) {
        return labels.since(since, Limit.of(limit)).stream()
                .map(JudgementRow::judgement)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Backlog backlog() {
        return new Backlog(cases.countByStatus(CaseStatus.OPEN), cases.oldestOpenedAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
