package io.gatehouse.eval.audit;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.replay.Judgement;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.replay.Place;
import io.gatehouse.store.sampling.AuditCase;
import io.gatehouse.store.sampling.AuditLedger;
import io.gatehouse.store.sampling.AuditProgress;
import io.gatehouse.store.sampling.AuditableDecision;
import io.gatehouse.store.sampling.Draw;
import io.gatehouse.store.sampling.DrawnDecision;
import io.gatehouse.store.sampling.StoredAudit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A ledger in memory: one decision a second, each added one is newer than those before; of audits the last alone. */
final class PlayedLedger implements AuditLedger {

    static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    static final UUID AUDIT = new UUID(7, 7);

    private final List<AuditableDecision> newestFirst = new ArrayList<>();
    private final Map<UUID, List<Judgement>> said = new HashMap<>();
    private Optional<Draw> draw = Optional.empty();
    private int largestPage;

    PlayedLedger add(int times, Action action, double score, Category... flagged) {
        for (int time = 0; time < times; time++) {
            long number = newestFirst.size();
            Place place = new Place(BEGIN.plusSeconds(number), new UUID(7, number));
            newestFirst.addFirst(new AuditableDecision(place, action, score, Set.of(flagged)));
        }
        return this;
    }

    Period period() {
        return new Period(BEGIN, BEGIN.plusSeconds(newestFirst.size() + 1L));
    }

    int largestPage() {
        return largestPage;
    }

    Draw drawn() {
        return draw.orElseThrow();
    }

    void label(DrawnDecision drawn, Judgement judgement) {
        said.put(drawn.scanId(), List.of(judgement));
    }

    @Override
    public List<AuditableDecision> decided(Period period, Optional<Place> before, int limit) {
        largestPage = Math.max(largestPage, limit);
        int from = before.map(place ->
                        newestFirst.size() - Math.toIntExact(place.scanId().getLeastSignificantBits()))
                .orElse(0);
        return List.copyOf(newestFirst.subList(from, Math.min(from + limit, newestFirst.size())));
    }

    @Override
    public Optional<UUID> store(Draw drawn, Optional<Instant> unlessAfter) {
        draw = Optional.of(drawn);
        return Optional.of(AUDIT);
    }

    @Override
    public Optional<StoredAudit> find(UUID auditId) {
        return draw.filter(any -> auditId.equals(AUDIT)).map(known -> new StoredAudit(AUDIT, BEGIN, known, cases()));
    }

    private List<AuditCase> cases() {
        return drawn().decisions().stream()
                .map(item -> new AuditCase(item.scanId(), item.scanId(), said.containsKey(item.scanId())))
                .toList();
    }

    @Override
    public List<AuditProgress> newest(int limit) {
        return find(AUDIT).map(StoredAudit::progress).stream().toList();
    }

    @Override
    public Optional<UUID> newestFinished() {
        return find(AUDIT).filter(audit -> audit.progress().finished()).map(StoredAudit::id);
    }

    @Override
    public Map<UUID, List<Judgement>> judgements(UUID auditId) {
        return said;
    }

    @Override
    public long open() {
        return find(AUDIT).map(audit -> (long) audit.progress().open()).orElse(0L);
    }
}
