package io.gatehouse.store.wellbeing;

import io.gatehouse.domain.content.Modality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SqlExposureLedger implements ExposureLedger {

    private static final String SEEN = """
            with look as (
                select scan_id, part_id, open_parts from content_view where viewer = :viewer and viewed_at >= :since
                union
                select said.scan_id, seen.part_id, null from label said cross join unnest(said.seen) seen (part_id)
                where said.reviewer = :viewer and said.created_at >= :since),
            part as (
                select distinct part.scan_id, part.part_id, part.modality
                from look join scan_part part on part.scan_id = look.scan_id
                    and case when look.open_parts is not null then part.part_id = any (look.open_parts)
                        when look.part_id is null then part.modality = 'TEXT'
                        else part.part_id = look.part_id end),
            graded as (
                select part.modality, (
                    select floor(7 * max((share ->> 'score')::double precision))::integer
                    from decision cross join jsonb_array_elements(decision.scores) fused
                        cross join jsonb_array_elements(fused -> 'contributions') share
                    where decision.scan_id = part.scan_id and share ->> 'part' = part.part_id) as severity
                from part)
            select modality, severity, count(*) as parts from graded group by modality, severity""";

    private final JdbcClient sql;

    SqlExposureLedger(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Exposure> seen(String viewer, Instant since) {
        return sql.sql(SEEN)
                .param("viewer", viewer)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> exposure(row))
                .list();
    }

    private static Exposure exposure(ResultSet row) throws SQLException {
        return new Exposure(
                Modality.valueOf(row.getString("modality")),
                Optional.ofNullable(row.getObject("severity", Integer.class)),
                row.getLong("parts"));
    }

    @Override
    public long labels(String viewer, Instant since) {
        return sql.sql("select count(*) from label where reviewer = :viewer and created_at >= :since")
                .param("viewer", viewer)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
