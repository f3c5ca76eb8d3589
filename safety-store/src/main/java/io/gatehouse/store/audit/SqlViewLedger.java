package io.gatehouse.store.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SqlViewLedger implements ViewLedger {

    private final JdbcClient sql;
    private final Clock clock;

    SqlViewLedger(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void record(UUID scanId, Optional<String> partId, String viewer) {
        record(scanId, partId, viewer, Optional.empty());
    }

    @Override
    public void record(UUID scanId, Optional<String> partId, String viewer, Set<String> open) {
        record(scanId, partId, viewer, Optional.of(open.stream().sorted().toArray(String[]::new)));
    }

    /** @param open empty where nobody can tell */
    private void record(UUID scanId, Optional<String> partId, String viewer, Optional<String[]> open) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.sql("""
                insert into content_view (id, scan_id, part_id, viewer, viewed_at, open_parts)
                select :id, :scanId, :partId, :viewer, :at, cast(:open as text[])
                where not exists (select 1 from content_view same where same.scan_id = :scanId
                    and same.part_id = :partId and same.viewer = :viewer and same.viewed_at > :since
                    and same.open_parts is not distinct from cast(:open as text[]))""")
                .param("id", UuidCreator.getTimeOrderedEpoch(now))
                .param("scanId", scanId)
                .param("partId", partId.orElse(null))
                .param("viewer", viewer)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(ONE_LOOK).atOffset(ZoneOffset.UTC))
                .param("open", open.orElse(null))
                .update();
    }

    @Override
    public List<ContentView> of(UUID scanId) {
        return sql.sql("select part_id, viewer, viewed_at from content_view where scan_id = ? order by viewed_at, id")
                .param(scanId)
                .query((row, number) -> view(row))
                .list();
    }

    private static ContentView view(ResultSet row) throws SQLException {
        return new ContentView(
                Optional.ofNullable(row.getString("part_id")),
                row.getString("viewer"),
                row.getObject("viewed_at", OffsetDateTime.class).toInstant());
    }
}
