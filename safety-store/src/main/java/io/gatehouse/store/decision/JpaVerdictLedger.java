package io.gatehouse.store.decision;

import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.store.json.JsonColumns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JpaVerdictLedger implements VerdictLedger {

    private final DecisionRepository decisions;
    private final VerdictTable table;
    private final OverturnTable overturns;

    JpaVerdictLedger(DecisionRepository decisions, JdbcClient sql) {
        this.decisions = decisions;
        this.table = new VerdictTable(sql);
        this.overturns = new OverturnTable(sql);
    }

    @Override
    public Verdict store(UUID scanId, Verdict verdict, Instant decidedAt) {
        DecisionEntity entity = entity(scanId, verdict, signals(verdict.parts()), decidedAt);
        table.insert(entity);
        return StoredVerdict.of(entity);
    }

    private static List<SignalRow> signals(List<PartResult> parts) {
        List<SignalRow> rows = new ArrayList<>();
        for (int ordinal = 0; ordinal < parts.size(); ordinal++) {
            if (parts.get(ordinal) instanceof PartResult.Scored scored) {
                for (Signal signal : scored.signals()) {
                    rows.add(SignalRow.of(ordinal, signal));
                }
            }
        }
        return rows;
    }

    private static DecisionEntity entity(UUID scanId, Verdict verdict, List<SignalRow> signals, Instant decidedAt) {
        Decision decision = verdict.decision();
        DecisionEntity entity = new DecisionEntity();
        entity.scanId = scanId;
        entity.action = decision.action();
        entity.reasons = JsonColumns.write(decision.reasons(), Reason.class);
        entity.labels = decision.labels().toArray(String[]::new);
        entity.policyName = decision.policy().name();
        entity.policyVersion = decision.policy().version();
        entity.policyDigest = decision.policy().digest();
        entity.scores = JsonColumns.write(FusedScore.of(verdict.categories()), FusedScore.class);
        entity.missing = verdict.coverage().missing().toArray(String[]::new);
        entity.decidedAt = decidedAt;
        entity.parts = verdict.parts().stream().map(PartResultRow::of).toList();
        entity.signals = signals;
        return entity;
    }

    @Override
    public Map<UUID, Verdict> find(Collection<UUID> scanIds) {
        return decisions.findAllById(scanIds).stream()
                .collect(Collectors.toMap(entity -> entity.scanId, StoredVerdict::of));
    }

    @Override
    public void overturn(UUID scanId, Overturn overturn) {
        overturns.insert(scanId, overturn);
    }

    @Override
    public Map<UUID, Overturn> overturns(Collection<UUID> scanIds) {
        return overturns.find(scanIds);
    }
}
