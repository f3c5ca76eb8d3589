package io.gatehouse.store.shadow;

import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.store.json.JsonColumns;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SqlShadowLedger implements ShadowLedger {

    private final JdbcClient sql;

    SqlShadowLedger(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void record(UUID scanId, Decision decision, Instant decidedAt) {
        sql.sql("""
                insert into shadow_decision (scan_id, policy_digest, action, reasons, labels, decided_at)
                values (:scan, :policy, :action, :reasons::jsonb, :labels, :at) on conflict do nothing""")
                .param("scan", scanId)
                .param("policy", decision.policy().digest())
                .param("action", decision.action().name())
                .param("reasons", JsonColumns.write(decision.reasons(), Reason.class))
                .param("labels", decision.labels().toArray(String[]::new))
                .param("at", Timestamp.from(decidedAt))
                .update();
    }
}
