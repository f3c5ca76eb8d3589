package io.gatehouse.store.replay;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.json.JsonColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reviewers said of scans and did not take back; golden items measure the reviewer, not the scan. */
public record Judgements(JdbcClient sql) {

    private static final String VIOLATION = "VIOLATION";

    record Judged(Category category, boolean applies) {}

    /** By scan, the oldest first; nothing for scans that nobody judged. */
    Map<UUID, List<Judgement>> on(List<UUID> scans) {
        Map<UUID, List<Judgement>> found = new HashMap<>();
        if (!scans.isEmpty()) {
            sql.sql("""
                    select said.scan_id, said.verdict, said.categories from label said
                    where said.scan_id in (:scans) and said.verdict <> 'UNSURE' and said.source <> 'GOLDEN'
                        and not exists (select 1 from label_retraction undone where undone.label_id = said.id)
                    order by said.created_at, said.id""").param("scans", scans).query(row -> {
                found.computeIfAbsent(row.getObject("scan_id", UUID.class), any -> new ArrayList<>())
                        .add(judgement(row));
            });
        }
        return found;
    }

    /** From the columns {@code verdict} and {@code categories} of a label that is not unsure. */
    public static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getString("verdict").equals(VIOLATION),
                JsonColumns.read(row.getString("categories"), Judged.class).stream()
                        .collect(Collectors.toMap(Judged::category, Judged::applies)));
    }
}
