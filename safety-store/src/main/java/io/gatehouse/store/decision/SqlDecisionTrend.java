package io.gatehouse.store.decision;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SqlDecisionTrend implements DecisionTrend {

    private static final String BY_ACTION = """
            select (decided_at at time zone 'UTC')::date as day, action, count(*) as decisions
            from decision where decided_at >= :from group by 1, 2 order by 1, 2""";
    private static final String BY_CATEGORY = """
            select (decided_at at time zone 'UTC')::date as day, reason ->> 'category' as category,
                count(distinct scan_id) as decisions
            from decision cross join jsonb_array_elements(reasons) reason
            where decided_at >= :from and reason ->> 'category' is not null group by 1, 2 order by 1, 2""";

    private final JdbcClient sql;

    SqlDecisionTrend(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<ActionCount> byAction(LocalDate from) {
        return sql.sql(BY_ACTION)
                .param("from", start(from))
                .query((row, number) -> new ActionCount(
                        row.getObject("day", LocalDate.class),
                        Action.valueOf(row.getString("action")),
                        row.getLong("decisions")))
                .list();
    }

    @Override
    public List<CategoryCount> byCategory(LocalDate from) {
        return sql.sql(BY_CATEGORY)
                .param("from", start(from))
                .query((row, number) -> new CategoryCount(
                        row.getObject("day", LocalDate.class),
                        Category.named(row.getString("category")),
                        row.getLong("decisions")))
                .list();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
