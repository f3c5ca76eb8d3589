package io.gatehouse.api.audit;

import io.gatehouse.api.problem.NotFoundException;
import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.eval.audit.AuditEstimate;
import io.gatehouse.eval.audit.AuditReport;
import io.gatehouse.eval.audit.LiveAudits;
import io.gatehouse.eval.audit.NothingToAuditException;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.sampling.AuditLedger;
import io.gatehouse.store.sampling.AuditProgress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;

/** Draws audits, when asked for or when due, and tells what is known of them. */
public final class Audits {

    private final LiveAudits live;
    private final AuditLedger ledger;
    private final AuditSettings settings;
    private final Clock clock;
    private final LongSupplier seeds;

    public Audits(AuditLedger ledger, AuditSettings settings, Clock clock, LongSupplier seeds) {
        this.live = new LiveAudits(ledger);
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
        this.seeds = seeds;
    }

    /** @throws InvalidRequestException with all that is wrong with the request, or if there is nothing to draw */
    AuditReport draw(JsonNode body) {
        AuditRequest request = new AuditParser(body, settings).parse(now());
        try {
            return draw(request, Optional.empty()).flatMap(live::report).orElseThrow();
        } catch (NothingToAuditException nothing) {
            throw new InvalidRequestException(List.of(new Fault("/since", String.valueOf(nothing.getMessage()))));
        }
    }

    /**
     * Draws an audit if the last one is as old as is set; of several replicas one does.
     *
     * @throws NothingToAuditException if nothing was decided lately
     */
    Optional<UUID> drawIfDue() {
        Instant now = now();
        Instant due = now.minus(settings.every());
        boolean early =
                ledger.newest(1).stream().anyMatch(last -> last.drawnAt().isAfter(due));
        if (early) {
            return Optional.empty();
        }
        Period period = new Period(now.minus(settings.period()), now);
        return draw(new AuditRequest(period, settings.items()), Optional.of(due));
    }

    private Optional<UUID> draw(AuditRequest request, Optional<Instant> unlessAfter) {
        return live.draw(
                settings.plan(request.items()), request.period(), settings.decisions(), seeds.getAsLong(), unlessAfter);
    }

    AuditReport find(UUID id) {
        return live.report(id).orElseThrow(() -> new NotFoundException("There is no audit " + id + '.'));
    }

    List<AuditProgress> newest() {
        return ledger.newest(AuditLedger.MOST_AT_ONCE);
    }

    /** What the newest audit says of which nothing waits; nothing if there is none. */
    public List<AuditEstimate> newestFigures() {
        return live.newestFinished().map(AuditReport::estimates).orElse(List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
