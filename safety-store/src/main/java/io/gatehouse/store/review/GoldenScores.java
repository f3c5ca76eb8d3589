package io.gatehouse.store.review;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Labels on golden items beside what is known of them. */
final class GoldenScores {

    private final JdbcClient sql;

    GoldenScores(JdbcClient sql) {
        this.sql = sql;
    }

    List<GoldenScore> all() {
        return sql.sql("""
                select reviewer, count(*) as judged, count(*) filter (where said.verdict = known.verdict
                    and not exists (
                        select 1 from jsonb_array_elements(known.categories) truth
                        join jsonb_array_elements(said.categories) opinion
                            on opinion ->> 'category' = truth ->> 'category'
                        where opinion -> 'applies' <> truth -> 'applies')) as agreed
                from label said join golden_item known on known.case_id = said.case_id
                where said.source = 'GOLDEN'
                    and not exists (select 1 from label_retraction undone where undone.label_id = said.id)
                group by reviewer order by reviewer""")
                .query((row, n) ->
                        new GoldenScore(row.getString("reviewer"), row.getLong("judged"), row.getLong("agreed")))
                .list();
    }
}
