package io.gatehouse.store.sampling;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.json.JsonColumns;
import io.gatehouse.store.replay.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of audits, of their strata and of what was drawn. */
final class AuditTables {

    /** An entry of the column {@code flagged}. */
    record Flagged(Category category, int decisions) {}

    private record Head(Instant drawnAt, Period period, boolean complete, long seed, List<Double> cuts) {}

    private final JdbcClient sql;

    AuditTables(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, Draw draw, Instant now) {
        sql.sql("""
                insert into audit (id, since, until, complete, seed, cuts, drawn_at)
                values (:id, :since, :until, :complete, :seed, :cuts, :now)""")
                .param("id", id)
                .param("since", Timestamp.from(draw.period().since()))
                .param("until", Timestamp.from(draw.period().until()))
                .param("complete", draw.complete())
                .param("seed", draw.seed())
                .param("cuts", draw.cuts().toArray(Double[]::new))
                .param("now", Timestamp.from(now))
                .update();
        draw.strata().forEach(stratum -> insert(id, stratum));
    }

    private void insert(UUID audit, DrawnStratum stratum) {
        List<Flagged> flagged = stratum.flagged().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Flagged(entry.getKey(), entry.getValue()))
                .toList();
        sql.sql("""
                insert into audit_stratum (audit_id, action, band, population, sampled, flagged)
                values (:audit, :action, :band, :population, :sampled, :flagged::jsonb)""")
                .param("audit", audit)
                .param("action", stratum.action().name())
                .param("band", stratum.band())
                .param("population", stratum.population())
                .param("sampled", stratum.sampled())
                .param("flagged", JsonColumns.write(flagged, Flagged.class))
                .update();
    }

    /** @param caseId where it is judged, null if it cannot be shown */
    void insert(UUID audit, DrawnDecision drawn, @Nullable UUID caseId) {
        sql.sql("""
                insert into audit_item (audit_id, scan_id, action, band, probability, flagged, case_id)
                values (:audit, :scan, :action, :band, :probability, :flagged, :case)""")
                .param("audit", audit)
                .param("scan", drawn.scanId())
                .param("action", drawn.action().name())
                .param("band", drawn.band())
                .param("probability", drawn.probability())
                .param(
                        "flagged",
                        drawn.flagged().stream()
                                .sorted()
                                .map(Category::wireName)
                                .toArray(String[]::new))
                .param("case", caseId)
                .update();
    }

    Optional<StoredAudit> find(UUID id) {
        return sql.sql("select * from audit where id = ?")
                .param(id)
                .query((row, number) -> head(row))
                .optional()
                .map(head -> new StoredAudit(id, head.drawnAt(), draw(id, head), cases(id)));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                time(row, "drawn_at"), period(row), row.getBoolean("complete"), row.getLong("seed"), List.of((Double[])
                        row.getArray("cuts").getArray()));
    }

    private Draw draw(UUID id, Head head) {
        return new Draw(head.period(), head.complete(), head.seed(), head.cuts(), strata(id), decisions(id));
    }

    private List<DrawnStratum> strata(UUID audit) {
        return sql
                .sql("select * from audit_stratum where audit_id = ?")
                .param(audit)
                .query((row, number) -> stratum(row))
                .stream()
                .sorted(Comparator.comparing(DrawnStratum::action).thenComparingInt(DrawnStratum::band))
                .toList();
    }

    private static DrawnStratum stratum(ResultSet row) throws SQLException {
        return new DrawnStratum(
                Action.valueOf(row.getString("action")),
                row.getInt("band"),
                row.getInt("population"),
                row.getInt("sampled"),
                JsonColumns.read(row.getString("flagged"), Flagged.class).stream()
                        .collect(Collectors.toMap(Flagged::category, Flagged::decisions)));
    }

    private List<DrawnDecision> decisions(UUID audit) {
        return sql.sql("select * from audit_item where audit_id = ? order by scan_id")
                .param(audit)
                .query((row, number) -> decision(row))
                .list();
    }

    private static DrawnDecision decision(ResultSet row) throws SQLException {
        return new DrawnDecision(
                row.getObject("scan_id", UUID.class),
                Action.valueOf(row.getString("action")),
                row.getInt("band"),
                row.getDouble("probability"),
                categories(row));
    }

    private static Set<Category> categories(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("flagged").getArray())
                .map(Category::named)
                .collect(Collectors.toSet());
    }

    private List<AuditCase> cases(UUID audit) {
        return sql.sql("""
                select item.scan_id, item.case_id, judged.status = 'LABELLED' as labelled
                from audit_item item join review_case judged on judged.id = item.case_id
                where item.audit_id = ? order by item.scan_id""")
                .param(audit)
                .query((row, number) -> new AuditCase(
                        row.getObject("scan_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getBoolean("labelled")))
                .list();
    }

    List<AuditProgress> newest(int limit) {
        return sql.sql("""
                select audit.*,
                    (select sum(population) from audit_stratum where audit_id = audit.id) as population,
                    count(item.scan_id) as drawn,
                    count(*) filter (where judged.status = 'LABELLED') as labelled,
                    count(*) filter (where judged.status <> 'LABELLED') as open
                from audit
                    left join audit_item item on item.audit_id = audit.id
                    left join review_case judged on judged.id = item.case_id
                group by audit.id order by audit.drawn_at desc, audit.id desc limit ?""").param(limit).query((row, number) -> progress(row)).list();
    }

    private static AuditProgress progress(ResultSet row) throws SQLException {
        return new AuditProgress(
                row.getObject("id", UUID.class),
                time(row, "drawn_at"),
                period(row),
                row.getBoolean("complete"),
                row.getInt("population"),
                row.getInt("drawn"),
                row.getInt("labelled"),
                row.getInt("open"));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(time(row, "since"), time(row, "until"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
