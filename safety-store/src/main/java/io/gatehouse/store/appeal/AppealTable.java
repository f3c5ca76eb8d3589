package io.gatehouse.store.appeal;

import io.gatehouse.store.json.StorableText;
import io.gatehouse.store.review.Backlog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of appeals and of their ends; ids are in the order of time. */
final class AppealTable {

    private static final String SELECT = """
            select appeal.*, outcome, decided_by, reason, decided_at
            from appeal left join appeal_ruling on appeal_id = id
            """;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final JdbcClient sql;

    AppealTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether it was stored: of two that come at once one is. */
    boolean insert(UUID id, UUID scanId, NewAppeal appeal, boolean restricted, Instant now) {
        return sql.sql("""
                insert into appeal (id, scan_id, appellant, ground, statement, restricted, opened_at)
                values (:id, :scan, :appellant, :ground, :statement, :restricted, :now)
                on conflict (scan_id) do nothing""")
                        .param("id", id)
                        .param("scan", scanId)
                        .param("appellant", StorableText.of(appeal.appellant()))
                        .param("ground", appeal.ground().name())
                        .param("statement", StorableText.of(appeal.statement()))
                        .param("restricted", restricted)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether it was stored: of two that come at once one is. */
    boolean insert(UUID appealId, Ruling ruling, Instant now) {
        return sql.sql("""
                insert into appeal_ruling (appeal_id, outcome, decided_by, reason, decided_at)
                values (:id, :outcome, :by, :reason, :now) on conflict (appeal_id) do nothing""")
                        .param("id", appealId)
                        .param("outcome", ruling.outcome().status().name())
                        .param("by", StorableText.of(ruling.decider().name()))
                        .param("reason", StorableText.of(ruling.reason()))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Appeal> find(UUID id) {
        return sql.sql(SELECT + "where id = ?")
                .param(id)
                .query(AppealTable::appeal)
                .optional();
    }

    Optional<Appeal> ofScan(UUID scanId) {
        return sql.sql(SELECT + "where scan_id = ?")
                .param(scanId)
                .query(AppealTable::appeal)
                .optional();
    }

    List<Appeal> open(int limit, Optional<UUID> after) {
        return sql.sql(SELECT + "where appeal_id is null and id > :after order by id limit :limit")
                .param("after", after.orElse(BEFORE_ALL))
                .param("limit", limit)
                .query(AppealTable::appeal)
                .list();
    }

    List<Appeal> closed(int limit, Optional<UUID> before) {
        return sql.sql(SELECT + "where appeal_id is not null and id < :before order by id desc limit :limit")
                .param("before", before.orElse(AFTER_ALL))
                .param("limit", limit)
                .query(AppealTable::appeal)
                .list();
    }

    Backlog backlog() {
        return sql.sql("""
                select count(*) as waiting, min(opened_at) as oldest
                from appeal left join appeal_ruling on appeal_id = id where appeal_id is null""")
                .query((row, n) -> new Backlog(
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant)))
                .single();
    }

    private static Appeal appeal(ResultSet row, int number) throws SQLException {
        NewAppeal content = new NewAppeal(
                row.getString("appellant"), AppealGround.valueOf(row.getString("ground")), row.getString("statement"));
        return new Appeal(
                row.getObject("id", UUID.class),
                row.getObject("scan_id", UUID.class),
                content,
                row.getBoolean("restricted"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("outcome") == null ? Optional.empty() : Optional.of(closing(row)));
    }

    private static Appeal.Closing closing(ResultSet row) throws SQLException {
        return new Appeal.Closing(
                AppealStatus.valueOf(row.getString("outcome")),
                row.getString("decided_by"),
                row.getString("reason"),
                row.getTimestamp("decided_at").toInstant());
    }
}
