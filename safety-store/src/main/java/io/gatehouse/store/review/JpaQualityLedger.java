package io.gatehouse.store.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class JpaQualityLedger implements QualityLedger {

    private final EntityManager entities;
    private final CaseRepository cases;
    private final GoldenScores scores;
    private final Clock clock;

    JpaQualityLedger(EntityManager entities, CaseRepository cases, GoldenScores scores, Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.scores = scores;
        this.clock = clock;
    }

    @Override
    public UUID hide(UUID caseId, GoldenTruth truth) {
        CaseEntity model = cases.findLocked(caseId)
                .orElseThrow(() -> new NoSuchElementException("there is no review case " + caseId));
        requireFit(model);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CaseEntity golden = model.golden(UuidCreator.getTimeOrderedEpoch(now), now);
        entities.persist(golden);
        entities.persist(GoldenItemEntity.of(golden.id, truth, now));
        return golden.id;
    }

    private void requireFit(CaseEntity model) {
        if (model.golden || cases.existsByScanIdAndGoldenTrue(model.scanId)) {
            throw GoldenRefusal.GOLDEN_ALREADY.of(model.id);
        }
        if (model.status != CaseStatus.LABELLED) {
            throw GoldenRefusal.NOT_LABELLED.of(model.id);
        }
        if (model.restricted) {
            throw GoldenRefusal.RESTRICTED.of(model.id);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<GoldenScore> scores() {
        return scores.all();
    }

    @Override
    @Transactional(readOnly = true)
    public long disputed() {
        return cases.countByStatusAndGoldenFalse(CaseStatus.ADJUDICATION);
    }
}
