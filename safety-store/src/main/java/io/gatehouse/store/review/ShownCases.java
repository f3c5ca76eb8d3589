package io.gatehouse.store.review;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The cases that the queue shows. Called within the review ledger's transactions. */
final class ShownCases {

    /**
     * To a reviewer a golden item waits until they judged its item. To anybody else it is there while somebody has it,
     * as any case would be: else they would see that it never ends.
     */
    private static final String SEEN = """
            (not waiting.golden or (:onlooker = '' and waiting.leased_until > :now)
                or (:onlooker <> '' and not exists (select 1 from label said where said.scan_id = waiting.scan_id
                    and said.reviewer = :onlooker
                    and not exists (select 1 from label_retraction undone where undone.label_id = said.id))))""";

    /** What golden items were made of tells their verdict, and so is not among the cases that have one. */
    private static final String NOT_TELLING = """
            (waiting.status <> 'LABELLED' or not exists (
                select 1 from review_case twin where twin.scan_id = waiting.scan_id and twin.golden))""";

    private static final String SHOWN = " from review_case waiting where waiting.status = :status and " + SEEN + " and "
            + NOT_TELLING + " and " + CaseFilter.FITS;

    /** What comes after the case of that kind, due time and id. */
    private static final String PAGE = "select waiting.*" + SHOWN + """
             and ((:pressing and not waiting.pressing)
                or (waiting.pressing = :pressing and (waiting.due_at, waiting.id) > (:dueAt, :id)))
            order by waiting.pressing desc, waiting.due_at, waiting.id limit :limit""";

    private static final String BACKLOG =
            "select count(*) as waiting_cases, min(waiting.opened_at) as oldest_opened_at" + SHOWN;

    private final EntityManager entities;

    ShownCases(EntityManager entities) {
        this.entities = entities;
    }

    List<CaseEntity> after(CaseSearch search, CaseCursor last, Instant now, int limit) {
        return query(PAGE, CaseEntity.class, search, now)
                .setParameter("pressing", last.pressing())
                .setParameter("dueAt", last.dueAt())
                .setParameter("id", last.id())
                .setParameter("limit", limit)
                .getResultList();
    }

    Backlog backlog(CaseSearch search, Instant now) {
        Tuple row = query(BACKLOG, Tuple.class, search, now).getSingleResult();
        return new Backlog(
                row.get("waiting_cases", Long.class), Optional.ofNullable(row.get("oldest_opened_at", Instant.class)));
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type, CaseSearch search, Instant now) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, type)
                .setParameter("status", search.status().name())
                .setParameter("now", now)
                .setParameter("onlooker", search.onlooker().orElse(""))
                .setParameter("about", search.filter().aboutAny())
                .setParameter("nothingBut", search.filter().aboutNothingBut())
                .setParameter("language", search.filter().languageOrEmpty());
    }
}
