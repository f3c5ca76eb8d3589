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

    /** What comes after the case of that kind, due time and id. */
    @Query("""
            select waiting from CaseEntity waiting where waiting.status = :status
                and ((:pressing = true and waiting.pressing = false)
                    or (waiting.pressing = :pressing and (waiting.dueAt > :dueAt
                        or (waiting.dueAt = :dueAt and waiting.id > :id))))
            order by waiting.pressing desc, waiting.dueAt, waiting.id""")
    List<CaseEntity> after(CaseStatus status, boolean pressing, Instant dueAt, UUID id, Limit limit);

    /** Locks the first case that a reviewer may be offered; those that others are just taking are passed by. */
    @NativeQuery("""
            select * from review_case waiting where waiting.status = :status
                and (waiting.leased_until is null or waiting.leased_until <= :now)
                and (:restricted or not waiting.restricted)
                and (:lead or waiting.escalated_at is null)
                and waiting.categories <@ cast(:categories as text[])
                and (waiting.language is null or cardinality(cast(:languages as text[])) = 0
                    or waiting.language = any (cast(:languages as text[])))
                and not exists (select 1 from lease_event skipped where skipped.case_id = waiting.id
                    and skipped.reviewer = :reviewer and skipped.kind = 'SKIPPED')
                and not exists (select 1 from label said where said.scan_id = waiting.scan_id
                    and said.reviewer = :reviewer
                    and not exists (select 1 from label_retraction undone where undone.label_id = said.id))
            order by waiting.pressing desc, waiting.due_at, waiting.id
            limit 1 for update of waiting skip locked""")
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

    @Query(
            "select min(waiting.openedAt) from CaseEntity waiting where waiting.status = OPEN and waiting.golden = false")
    Optional<Instant> oldestOpenedAt();
}
