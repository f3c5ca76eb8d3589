package io.gatehouse.store.decision;

import io.gatehouse.domain.policy.Action;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows beside decisions that no longer hold. */
final class OverturnTable {

    private record Row(UUID scanId, Overturn overturn) {}

    private final JdbcClient sql;

    OverturnTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID scanId, Overturn overturn) {
        sql.sql("""
                insert into overturn (appeal_id, scan_id, action, labels, reason, created_at)
                values (:appeal, :scan, :action, cast(:labels as text[]), :reason, :at)""")
                .param("appeal", overturn.appealId())
                .param("scan", scanId)
                .param("action", overturn.action().name())
                .param("labels", overturn.labels().toArray(String[]::new))
                .param("reason", overturn.reason())
                .param("at", Timestamp.from(overturn.overturnedAt()))
                .update();
    }

    Map<UUID, Overturn> find(Collection<UUID> scanIds) {
        if (scanIds.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select * from overturn where scan_id in (:scans)")
                .param("scans", scanIds)
                .query(OverturnTable::row)
                .stream()
                .collect(Collectors.toMap(Row::scanId, Row::overturn));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Instant at = row.getTimestamp("created_at").toInstant();
        List<String> labels = Arrays.asList((String[]) row.getArray("labels").getArray());
        Overturn overturn = new Overturn(
                row.getObject("appeal_id", UUID.class),
                Action.valueOf(row.getString("action")),
                labels,
                row.getString("reason"),
                at);
        return new Row(row.getObject("scan_id", UUID.class), overturn);
    }
}
