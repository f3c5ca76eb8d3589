package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class SqlScoredLabels implements ScoredLabels {

    private static final String CHOSEN = """
            with chosen as (
                select said.id, said.case_id, said.scan_id, about.content_id, said.reviewer, said.categories
                from label said join review_case about on about.id = said.case_id
                    left join appeal reversed on reversed.id = said.appeal_id
                where said.source = 'REVIEW' and %s %s)
            select chosen.id, chosen.case_id, chosen.content_id, chosen.reviewer, judged.category, judged.applies,
                fused.score
            from chosen join decision on decision.scan_id = chosen.scan_id
                cross join lateral jsonb_to_recordset(chosen.categories) as judged(category text, applies boolean)
                join lateral jsonb_to_recordset(decision.scores) as fused(category text, score double precision)
                    on fused.category = judged.category
            order by chosen.id desc, judged.category""";
    private static final String LATEST = CHOSEN.formatted(LabelRepository.LESSON, "order by said.id desc limit :limit");
    private static final String NAMED = CHOSEN.formatted(LabelRepository.LESSON, "and said.id in (:ids)");

    private final JdbcClient sql;
    private final Clock clock;

    SqlScoredLabels(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<ScoredLabel> latest(int limit) {
        return read(sql.sql(LATEST).param("limit", limit));
    }

    @Override
    public List<ScoredLabel> of(Collection<UUID> labelIds) {
        return labelIds.isEmpty() ? List.of() : read(sql.sql(NAMED).param("ids", labelIds));
    }

    private List<ScoredLabel> read(StatementSpec query) {
        return query.param("settled", clock.instant().minus(ReviewLedger.UNDO).atOffset(ZoneOffset.UTC))
                .query((row, number) -> label(row))
                .list();
    }

    private static ScoredLabel label(ResultSet row) throws SQLException {
        return new ScoredLabel(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("content_id"),
                row.getString("reviewer"),
                Category.named(row.getString("category")),
                row.getBoolean("applies"),
                row.getDouble("score"));
    }
}
