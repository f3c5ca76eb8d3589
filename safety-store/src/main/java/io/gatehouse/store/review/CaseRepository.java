package io.gatehouse.store.review;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface CaseRepository extends JpaRepository<CaseEntity, UUID> {

    /**
     * A golden item is seen while somebody has it, as any case would be: else everybody would see that it never ends.
     */
    String SEEN = "(waiting.golden = false or waiting.lease.leasedUntil > :now)";

    /** What golden items were made of tells their verdict, and so is not among the cases that have one. */
    String TELLING = """
            (waiting.status = LABELLED and exists (
                select 1 from CaseEntity twin where twin.scanId = waiting.scanId and twin.golden = true))""";

    /** What comes after the case of that kind, due time and id. */
    @Query("select waiting from CaseEntity waiting where waiting.status = :status and " + SEEN + " and not " + TELLING
            + """
             and ((:pressing = true and waiting.pressing = false)
                    or (waiting.pressing = :pressing and (waiting.dueAt > :dueAt
                        or (waiting.dueAt = :dueAt and waiting.id > :id))))
            order by waiting.pressing desc, waiting.dueAt, waiting.id""")
    List<CaseEntity> after(CaseStatus status, Instant now, boolean pressing, Instant dueAt, UUID id, Limit limit);

    /** @param languages none for all */
    @NativeQuery(NextCase.SQL)
    Optional<CaseEntity> next(
            String status,
            Instant now,
            String reviewer,
            String[] categories,
            String[] languages,
            boolean restricted,
            boolean lead);

    @Query("""
            select held from CaseEntity held where held.lease.leasedBy = :reviewer and held.lease.leasedUntil > :now
            order by held.pressing desc, held.dueAt, held.id""")
    List<CaseEntity> heldBy(String reviewer, Instant now);

    Optional<CaseEntity> findByScanIdAndGoldenFalse(UUID scanId);

    boolean existsByScanIdAndGoldenTrue(UUID scanId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select locked from CaseEntity locked where locked.id = :id")
    Optional<CaseEntity> findLocked(UUID id);

    long countByStatusAndGoldenFalse(CaseStatus status);

    @Query("select new io.gatehouse.store.review.BacklogRow(count(*), min(waiting.openedAt)) from CaseEntity waiting"
            + " where waiting.status = OPEN and " + SEEN)
    BacklogRow backlog(Instant now);
}
