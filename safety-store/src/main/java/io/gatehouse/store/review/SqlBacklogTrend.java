package io.gatehouse.store.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SqlBacklogTrend implements BacklogTrend {

    /** All that came before the first day is one change, on the day before. */
    private static final String CHANGES = """
            with change as (
                select opened_at as at, 1 as opened, 0 as closed from review_case where not golden
                union all
                select labelled_at, 0, 1 from review_case where not golden and labelled_at is not null)
            select greatest((at at time zone 'UTC')::date, cast(:before as date)) as day,
                sum(opened) as opened, sum(closed) as closed
            from change where at < :until group by 1""";

    private record Change(LocalDate day, long opened, long closed) {
        Day after(long waiting) {
            return new Day(day, opened, closed, waiting + opened - closed);
        }
    }

    private final JdbcClient sql;

    SqlBacklogTrend(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Day> days(LocalDate first, LocalDate last) {
        Map<LocalDate, Change> changes = changes(first.minusDays(1), last);
        List<Day> days = new ArrayList<>();
        long waiting = 0;
        for (LocalDate day = first.minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            days.add(changes.getOrDefault(day, new Change(day, 0, 0)).after(waiting));
            waiting = days.getLast().waiting();
        }
        return List.copyOf(days.subList(1, days.size()));
    }

    private Map<LocalDate, Change> changes(LocalDate before, LocalDate last) {
        return sql
                .sql(CHANGES)
                .param("before", before)
                .param("until", last.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Change(row.getObject("day", LocalDate.class), row.getLong("opened"), row.getLong("closed")))
                .list()
                .stream()
                .collect(Collectors.toMap(Change::day, change -> change));
    }
}
