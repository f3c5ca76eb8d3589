package io.gatehouse.store.decision;

import io.gatehouse.store.json.StorableText;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SqlCreatorLedger implements CreatorLedger {

    private static final String THEIRS = """
            select scan.id from scan where scan.creator_id = :creator and scan.id <> :but and scan.status = 'COMPLETED'
            order by scan.created_at desc, scan.id desc limit :most""";

    /** The lead's word where there is one; without it all definite verdicts of a closed case are the same. */
    private static final String VIOLATION = """
            'VIOLATION' = (
                select label.verdict from review_case judged join label on label.case_id = judged.id
                where judged.scan_id = theirs.id and not judged.golden and judged.status = 'LABELLED'
                    and label.verdict <> 'UNSURE' and label.source in ('REVIEW', 'ADJUDICATION')
                    and not exists (select 1 from label_retraction taken where taken.label_id = label.id)
                order by label.source = 'ADJUDICATION' desc, label.created_at, label.id limit 1)
            and not exists (select 1 from overturn where overturn.scan_id = theirs.id)
            and (:goldenToo or not exists (
                select 1 from review_case hidden where hidden.scan_id = theirs.id and hidden.golden))""";

    private final JdbcClient sql;

    SqlCreatorLedger(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public CreatorRecord of(String creatorId, UUID but, int listed, boolean goldenToo) {
        return StorableText.isStorable(creatorId)
                ? counted(creatorId, but, newest(creatorId, but, listed), goldenToo)
                : new CreatorRecord(0, 0, List.of());
    }

    private List<UUID> newest(String creatorId, UUID but, int listed) {
        return sql.sql(THEIRS)
                .param("creator", creatorId)
                .param("but", but)
                .param("most", listed)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private CreatorRecord counted(String creatorId, UUID but, List<UUID> newest, boolean goldenToo) {
        return sql.sql("select count(*) as decided, count(*) filter (where " + VIOLATION + ") as violations from ("
                        + THEIRS + ") theirs")
                .param("creator", creatorId)
                .param("but", but)
                .param("most", MOST_COUNTED)
                .param("goldenToo", goldenToo)
                .query((row, number) -> new CreatorRecord(row.getInt("decided"), row.getInt("violations"), newest))
                .single();
    }
}
