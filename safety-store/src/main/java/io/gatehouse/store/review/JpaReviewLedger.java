package io.gatehouse.store.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class JpaReviewLedger implements ReviewLedger {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;
    private final CaseRepository cases;
    private final ShownCases shown;
    private final LabelRepository labels;
    private final RetractionRepository retractions;
    private final Clock clock;

    JpaReviewLedger(
            EntityManager entities,
            CaseRepository cases,
            LabelRepository labels,
            RetractionRepository retractions,
            Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.shown = new ShownCases(entities);
        this.labels = labels;
        this.retractions = retractions;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public CasePage queue(CaseStatus status, int limit, Optional<String> cursor) {
        return queue(CaseSearch.all(status), limit, cursor);
    }

    @Override
    @Transactional(readOnly = true)
    public CasePage queue(CaseSearch search, int limit, Optional<String> cursor) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MOST_PER_PAGE + " cases, not " + limit);
        }
        CaseCursor after = cursor.map(CaseCursor::parse).orElse(CaseCursor.START);
        // One more than asked for, to know whether there is a next page.
        Instant now = now();
        List<CaseEntity> found = shown.after(search, after, now, limit + 1);
        List<CaseEntity> page = found.subList(0, Math.min(limit, found.size()));
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
        return cases.findByScanIdAndGoldenFalse(scanId).map(found -> found.reviewCase(now()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ReviewCase> goldenOf(UUID scanId) {
        return cases.findByScanIdAndGoldenTrue(scanId).map(found -> found.reviewCase(now()));
    }

    @Override
    public Label addLabel(UUID caseId, NewLabel label) {
        // Who sends the same again is told how to take it back, though it may have closed the case.
        return append(caseId, label, (about, said, now) -> {
            requireNew(label, said);
            about.requireMaySpeak(label.reviewer(), now);
        });
    }

    @Override
    public Label addLabelOfHolder(UUID caseId, NewLabel label) {
        return append(caseId, label, (about, said, now) -> {
            about.requireHeld(label.reviewer(), now);
            requireNew(label, said);
        });
    }

    /** What has to be true of a case, and of what was said of it, before a reviewer may speak. */
    private interface Precondition {
        void require(CaseEntity about, List<Label> said, Instant now);
    }

    private Label append(UUID caseId, NewLabel label, Precondition precondition) {
        Instant now = now();
        CaseEntity about = locked(caseId);
        List<Label> said = labels(caseId);
        precondition.require(about, said, now);
        LabelEntity entity = LabelEntity.of(UuidCreator.getTimeOrderedEpoch(now), about, label, now);
        entities.persist(entity);
        Label stored = entity.label(Optional.empty());
        // Who has spoken holds the case no longer.
        about.lease = null;
        about.heard(Stream.concat(said.stream(), Stream.of(stored)).toList(), now);
        return stored;
    }

    /** Whoever says the same twice, or changes their mind, has to take the first label back. */
    private static void requireNew(NewLabel label, List<Label> said) {
        said.stream().filter(known -> known.forestalls(label)).findFirst().ifPresent(known -> {
            throw new LabelRefusedException(
                    new LabelRefusal.AlreadyGiven(known.caseId().orElseThrow(), known.id()));
        });
    }

    @Override
    public Label retract(UUID caseId, UUID labelId, String reviewer) {
        Instant now = now();
        CaseEntity about = locked(caseId);
        List<Label> said = labels(caseId);
        Label label = said.stream()
                .filter(known -> known.id().equals(labelId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("case " + caseId + " has no label " + labelId));
        requireRetractable(label, reviewer, now);
        entities.persist(RetractionEntity.of(labelId, caseId, reviewer, now));
        Label retracted = label.retracted(now);
        about.heard(
                said.stream()
                        .map(known -> known.equals(label) ? retracted : known)
                        .toList(),
                now);
        about.giveBack(retracted, UNDO, now);
        return retracted;
    }

    private static void requireRetractable(Label label, String reviewer, Instant now) {
        Instant end = label.createdAt().plus(UNDO);
        if (!label.content().reviewer().equals(reviewer) || label.source() == LabelSource.APPEAL) {
            throw new LabelRefusedException(new LabelRefusal.NotTheirs(label.id()));
        }
        if (!label.stands()) {
            throw new LabelRefusedException(new LabelRefusal.AlreadyRetracted(label.id()));
        }
        if (!now.isBefore(end)) {
            throw new LabelRefusedException(new LabelRefusal.TooLate(label.id(), end));
        }
    }

    private CaseEntity locked(UUID caseId) {
        return cases.findLocked(caseId)
                .orElseThrow(() -> new NoSuchElementException("there is no review case " + caseId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Label> labels(UUID caseId) {
        Map<UUID, Instant> retracted = retractions.findByCaseId(caseId).stream()
                .collect(Collectors.toMap(entry -> entry.labelId, entry -> entry.createdAt));
        return labels.findByCaseIdOrderByCreatedAtAscIdAsc(caseId).stream()
                .map(entity -> entity.label(Optional.ofNullable(retracted.get(entity.id))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Label> lessons(int limit, Optional<UUID> after) {
        // What can still be taken back is not handed on.
        Instant settled = now().minus(UNDO);
        return labels.lessons(after.orElse(BEFORE_ALL), settled, limit).stream()
                .map(entity -> entity.label(Optional.empty()))
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
        return backlog(CaseSearch.all(CaseStatus.OPEN));
    }

    @Override
    @Transactional(readOnly = true)
    public Backlog backlog(CaseSearch search) {
        return shown.backlog(search, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
