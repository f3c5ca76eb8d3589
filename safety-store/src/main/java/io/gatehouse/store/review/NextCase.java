package io.gatehouse.store.review;

/**
 * The query that locks the first case that a reviewer may be offered; those that others are just taking are passed by.
 *
 * <p>Cases that nobody has held and those whose lease has ended are looked up apart, each by an index of its own, so
 * that a take never walks over what others hold. The less urgent of the two that are found stays locked for the length
 * of one take.
 */
final class NextCase {

    private static final String WAITING = "(select * from review_case waiting where waiting.status = :status";

    private static final String FIRST_THAT_FITS = " and " + CaseFilter.FITS + """
             and (:restricted or not waiting.restricted)
                and (:lead or waiting.escalated_at is null)
                and waiting.categories <@ cast(:categories as text[])
                and (waiting.language is null or cardinality(cast(:languages as text[])) = 0
                    or waiting.language = any (cast(:languages as text[])))
                and not exists (select 1 from lease_event gone where gone.case_id = waiting.id
                    and gone.reviewer = :reviewer and gone.kind in ('SKIPPED', 'ESCALATED'))
                and not exists (select 1 from label said where said.scan_id = waiting.scan_id
                    and said.reviewer = :reviewer
                    and not exists (select 1 from label_retraction undone where undone.label_id = said.id))
            order by waiting.pressing desc, waiting.due_at, waiting.id
            limit 1 for update of waiting skip locked)""";

    static final String SQL = "with free as "
            + WAITING + " and waiting.leased_until is null" + FIRST_THAT_FITS
            + ", ended as "
            + WAITING + " and waiting.leased_until <= :now" + FIRST_THAT_FITS
            + """
             select * from (select * from free union all select * from ended) nearest
            order by nearest.pressing desc, nearest.due_at, nearest.id limit 1""";

    private NextCase() {}
}
