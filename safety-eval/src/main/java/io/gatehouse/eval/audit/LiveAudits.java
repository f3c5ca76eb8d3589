package io.gatehouse.eval.audit;

import io.gatehouse.store.replay.Period;
import io.gatehouse.store.replay.Place;
import io.gatehouse.store.sampling.AuditLedger;
import io.gatehouse.store.sampling.AuditableDecision;
import io.gatehouse.store.sampling.Draw;
import io.gatehouse.store.sampling.StoredAudit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Draws audits from the decisions that were made, and tells what reviewers' labels say of all of them. */
public final class LiveAudits {

    private static final int PAGE = 1_000;

    private final AuditLedger ledger;

    public LiveAudits(AuditLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Draws from the newest decisions of a period and sends what was drawn to review. All of them are held in memory,
     * some 200 bytes each.
     *
     * @param most how many decisions are looked at
     * @param unlessAfter nothing is drawn if another audit was drawn after that
     * @return the audit's id; empty if none was drawn
     * @throws NothingToAuditException if nothing was decided in that time
     */
    public Optional<UUID> draw(AuditPlan plan, Period period, int most, long seed, Optional<Instant> unlessAfter) {
        List<AuditableDecision> decisions = decisions(period, most);
        if (decisions.isEmpty()) {
            throw new NothingToAuditException(period);
        }
        boolean complete = decisions.size() < most || rest(period, decisions).isEmpty();
        AuditSample sample = AuditFrame.of(
                        plan, decisions.stream().map(LiveAudits::item).toList())
                .draw(seed);
        Draw draw = new Draw(
                period,
                complete,
                seed,
                plan.bands().cuts(),
                StoredSample.strata(sample),
                StoredSample.decisions(sample));
        return ledger.store(draw, unlessAfter);
    }

    private List<AuditableDecision> decisions(Period period, int most) {
        List<AuditableDecision> decisions = new ArrayList<>();
        List<AuditableDecision> page = ledger.decided(period, Optional.empty(), Math.min(PAGE, most));
        while (!page.isEmpty()) {
            decisions.addAll(page);
            int wanted = Math.min(PAGE, most - decisions.size());
            page = wanted == 0 ? List.of() : ledger.decided(period, last(decisions), wanted);
        }
        return decisions;
    }

    private List<AuditableDecision> rest(Period period, List<AuditableDecision> decisions) {
        return ledger.decided(period, last(decisions), 1);
    }

    private static Optional<Place> last(List<AuditableDecision> decisions) {
        return Optional.of(decisions.getLast().place());
    }

    private static DecidedItem item(AuditableDecision decision) {
        return new DecidedItem(
                decision.place().scanId().toString(), decision.action(), decision.score(), decision.flagged());
    }

    /** What is known so far; the cases that wait are no part of it. */
    public Optional<AuditReport> report(UUID auditId) {
        return ledger.find(auditId).map(this::report);
    }

    /** The newest audit of which nothing waits. */
    public Optional<AuditReport> newestFinished() {
        return ledger.newestFinished().flatMap(this::report);
    }

    private AuditReport report(StoredAudit audit) {
        return new AuditReport(audit, StoredSample.estimates(audit.draw(), ledger.judgements(audit.id())));
    }
}
