package io.gatehouse.store.replay;

import io.gatehouse.domain.policy.PolicyRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows and not entities: evidence and payloads stay where they are. */
final class SqlDecisionHistory implements DecisionHistory {

    /** Below every id: at the end of a period nothing lies before it. */
    private static final UUID LOWEST = new UUID(0, 0);

    private static final String COLUMNS = """
            d.scan_id, d.action, d.reasons, d.labels, d.policy_name, d.policy_version, d.policy_digest, d.scores,
            d.missing, d.decided_at, s.content_type, s.creator_id, s.territories, s.language,
            (select array_agg(distinct p.modality) from part_result p where p.scan_id = d.scan_id) as modalities""";

    private static final String STRETCH = """
            d.decided_at >= :since and (d.decided_at, d.scan_id) < (:at, :id)
            order by d.decided_at desc, d.scan_id desc limit :limit""";

    private final JdbcClient sql;

    SqlDecisionHistory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<PastDecision> decided(String policy, Period period, Optional<Place> before, int limit) {
        String query = "select " + COLUMNS + " from decision d join scan s on s.id = d.scan_id"
                + " where d.policy_name = :policy and " + STRETCH;
        List<DecisionRow> rows = page(query, period, before, limit, DecisionRow::of, policy);
        Map<UUID, List<Judgement>> judgements =
                new Judgements(sql).on(rows.stream().map(DecisionRow::scanId).toList());
        return rows.stream().map(row -> row.decision(judgements)).toList();
    }

    @Override
    public List<ShadowedDecision> shadowed(PolicyRef shadow, Period period, Optional<Place> before, int limit) {
        String query = "select " + COLUMNS + ", h.action as shadow_action, h.reasons as shadow_reasons,"
                + " h.labels as shadow_labels from shadow_decision h join decision d on d.scan_id = h.scan_id"
                + " join scan s on s.id = d.scan_id where h.policy_digest = :policy and " + STRETCH;
        List<ShadowRow> rows =
                page(query, period, before, limit, (row, number) -> ShadowRow.of(row, number, shadow), shadow.digest());
        Map<UUID, List<Judgement>> judgements = new Judgements(sql)
                .on(rows.stream().map(row -> row.decided().scanId()).toList());
        return rows.stream().map(row -> row.decision(judgements)).toList();
    }

    private <R> List<R> page(
            String query, Period period, Optional<Place> before, int limit, RowMapper<R> mapper, String policy) {
        Place place = before.orElseGet(() -> new Place(period.until(), LOWEST));
        return sql.sql(query)
                .param("policy", policy)
                .param("since", Timestamp.from(period.since()))
                .param("at", Timestamp.from(place.decidedAt()))
                .param("id", place.scanId())
                .param("limit", limit)
                .query(mapper)
                .list();
    }

    @Override
    public Optional<Span> span(String policy) {
        return edge(policy, "asc").flatMap(first -> edge(policy, "desc").map(last -> new Span(first, last)));
    }

    private Optional<Instant> edge(String policy, String order) {
        return sql.sql("select decided_at from decision where policy_name = :policy order by decided_at " + order
                        + " limit 1")
                .param("policy", policy)
                .query(SqlDecisionHistory::decidedAt)
                .optional();
    }

    static Instant decidedAt(ResultSet row, int number) throws SQLException {
        return row.getObject("decided_at", OffsetDateTime.class).toInstant();
    }
}
