package io.gatehouse.store.wellbeing;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SqlComfortLedger implements ComfortLedger {

    private final JdbcClient sql;
    private final Clock clock;

    SqlComfortLedger(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Comfort of(String viewer) {
        return sql.sql("select blurred, grey, muted from viewer_comfort where viewer = ?")
                .param(viewer)
                .query((row, number) ->
                        new Comfort(row.getBoolean("blurred"), row.getBoolean("grey"), row.getBoolean("muted")))
                .optional()
                .orElse(Comfort.MOST);
    }

    @Override
    public void keep(String viewer, Comfort comfort) {
        sql.sql("""
                insert into viewer_comfort (viewer, blurred, grey, muted, changed_at)
                values (:viewer, :blurred, :grey, :muted, :now)
                on conflict (viewer) do update set blurred = excluded.blurred, grey = excluded.grey,
                    muted = excluded.muted, changed_at = excluded.changed_at""")
                .param("viewer", viewer)
                .param("blurred", comfort.blurred())
                .param("grey", comfort.grey())
                .param("muted", comfort.muted())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
