package io.gatehouse.store.review;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CaseRepository extends JpaRepository<CaseEntity, UUID> {

    /** What comes after the case with that priority, opening time and id. */
    @Query("""
            select waiting from CaseEntity waiting where waiting.status = :status
                and (waiting.priority < :priority
                    or (waiting.priority = :priority and (waiting.openedAt > :openedAt
                        or (waiting.openedAt = :openedAt and waiting.id > :id))))
            order by waiting.priority desc, waiting.openedAt, waiting.id""")
    List<CaseEntity> after(CaseStatus status, int priority, Instant openedAt, UUID id, Limit limit);

    Optional<CaseEntity> findByScanId(UUID scanId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select locked from CaseEntity locked where locked.id = :id")
    Optional<CaseEntity> findLocked(UUID id);

    long countByStatus(CaseStatus status);

    @Query("select min(waiting.openedAt) from CaseEntity waiting where waiting.status = OPEN")
    Optional<Instant> oldestOpenedAt();
}
