package io.gatehouse.store.sampling;

import io.gatehouse.store.replay.Judgement;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.replay.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The record of all audits; append-only. */
public interface AuditLedger {

    /** How many audits {@link #newest} lists at most. */
    int MOST_AT_ONCE = 200;

    /** The decisions of a period, by whichever policy, the newest first; the pages neither overlap nor skip. */
    List<AuditableDecision> decided(Period period, Optional<Place> before, int limit);

    /**
     * Stores a draw, and sends to review what was drawn: scans that have a case are judged there, the others get one,
     * whose reviewer is told nothing of the decision. Those whose content was not kept get none.
     *
     * @param unlessAfter nothing is stored if another audit was drawn after that; of several replicas one draws
     * @return the audit's id; empty if nothing was stored
     */
    Optional<UUID> store(Draw draw, Optional<Instant> unlessAfter);

    Optional<StoredAudit> find(UUID auditId);

    /** The newest first, at most {@code limit}, which is cut to 1..{@link #MOST_AT_ONCE}. */
    List<AuditProgress> newest(int limit);

    /** The newest audit of which nothing waits and something was labelled. */
    Optional<UUID> newestFinished();

    /**
     * What was said of those of its scans whose case is closed, by the scan: the opinions that closed it, or the word
     * of a lead. Nothing that was said later, nothing from appeals.
     */
    Map<UUID, List<Judgement>> judgements(UUID auditId);

    /** How many cases wait for a label in any audit. */
    long open();
}
