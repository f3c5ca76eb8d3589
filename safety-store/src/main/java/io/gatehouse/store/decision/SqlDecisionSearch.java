package io.gatehouse.store.decision;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.store.json.JsonColumns;
import io.gatehouse.store.json.StorableText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SqlDecisionSearch implements DecisionSearch {

    private static final String FOUND = """
            select decision.scan_id, scan.content_id, decision.action, decision.reasons, decision.policy_name,
                decision.policy_version, decision.decided_at, review_case.id as case_id
            from decision join scan on scan.id = decision.scan_id
                left join review_case on review_case.scan_id = decision.scan_id and not review_case.golden
            where %s order by decision.decided_at desc, decision.scan_id desc limit :limit""";

    private final JdbcClient sql;

    SqlDecisionSearch(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public DecisionPage search(DecisionQuery query, int limit, Optional<String> cursor) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MOST_PER_PAGE + " decisions, not " + limit);
        }
        // One more than asked for, to know whether there is a next page.
        List<FoundDecision> found = find(query, cursor.map(DecisionCursor::parse), limit + 1);
        List<FoundDecision> page = found.subList(0, Math.min(limit, found.size()));
        return new DecisionPage(
                page,
                found.size() > limit
                        ? Optional.of(DecisionCursor.of(page.getLast()).encoded())
                        : Optional.empty());
    }

    private List<FoundDecision> find(DecisionQuery query, Optional<DecisionCursor> before, int limit) {
        if (query.contentId().filter(id -> !StorableText.isStorable(id)).isPresent()) {
            return List.of();
        }
        return sql.sql(FOUND.formatted(conditions(query, before)))
                .params(parameters(query, before, limit))
                .query((row, number) -> decision(row))
                .list();
    }

    /** Only what is asked for, so that the database sees which index serves. */
    private static String conditions(DecisionQuery query, Optional<DecisionCursor> before) {
        StringBuilder conditions = new StringBuilder("true");
        query.contentId().ifPresent(id -> conditions.append(" and scan.content_id = :contentId"));
        query.action().ifPresent(action -> conditions.append(" and decision.action = :action"));
        query.category().ifPresent(category -> conditions.append(" and decision.reasons @> cast(:about as jsonb)"));
        before.ifPresent(last ->
                conditions.append(" and (decision.decided_at, decision.scan_id) < (:decidedBefore, :scanBefore)"));
        return conditions.toString();
    }

    private static Map<String, Object> parameters(DecisionQuery query, Optional<DecisionCursor> before, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("limit", limit));
        query.contentId().ifPresent(id -> parameters.put("contentId", id));
        query.action().ifPresent(action -> parameters.put("action", action.name()));
        query.category()
                .ifPresent(category -> parameters.put("about", "[{\"category\": \"" + category.wireName() + "\"}]"));
        before.ifPresent(last -> {
            parameters.put("decidedBefore", last.decidedAt().atOffset(ZoneOffset.UTC));
            parameters.put("scanBefore", last.scanId());
        });
        return parameters;
    }

    private static FoundDecision decision(ResultSet row) throws SQLException {
        return new FoundDecision(
                row.getObject("scan_id", UUID.class),
                row.getString("content_id"),
                Action.valueOf(row.getString("action")),
                JsonColumns.read(row.getString("reasons"), Reason.class),
                row.getString("policy_name"),
                row.getInt("policy_version"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("case_id", UUID.class)));
    }
}
