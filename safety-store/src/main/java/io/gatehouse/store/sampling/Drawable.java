package io.gatehouse.store.sampling;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.json.JsonColumns;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.replay.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decisions that there are to draw from. */
record Drawable(JdbcClient sql) {

    private static final UUID LOWEST = new UUID(0, 0);

    List<AuditableDecision> page(Period period, Optional<Place> before, int limit) {
        Place place = before.orElseGet(() -> new Place(period.until(), LOWEST));
        return sql.sql("""
                select scan_id, decided_at, action, reasons,
                    (select max((one ->> 'score')::double precision) from jsonb_array_elements(scores) one) as score
                from decision
                where decided_at >= :since and (decided_at, scan_id) < (:at, :id)
                order by decided_at desc, scan_id desc limit :limit""")
                .param("since", Timestamp.from(period.since()))
                .param("at", Timestamp.from(place.decidedAt()))
                .param("id", place.scanId())
                .param("limit", limit)
                .query((row, number) -> decision(row))
                .list();
    }

    private static AuditableDecision decision(ResultSet row) throws SQLException {
        Place place = new Place(
                row.getObject("decided_at", OffsetDateTime.class).toInstant(), row.getObject("scan_id", UUID.class));
        // A decision without a score has null here, which reads as 0.
        return new AuditableDecision(
                place,
                Action.valueOf(row.getString("action")),
                row.getDouble("score"),
                flagged(JsonColumns.read(row.getString("reasons"), Reason.class)));
    }

    /** Whoever acts on threatening hate acts on hate. */
    static Set<Category> flagged(List<Reason> reasons) {
        Set<Category> flagged = EnumSet.noneOf(Category.class);
        for (Reason reason : reasons) {
            if (reason.action() != Action.ALLOW) {
                reason.category().ifPresent(flagged::add);
                reason.category().flatMap(Category::parent).ifPresent(flagged::add);
            }
        }
        return flagged;
    }
}
