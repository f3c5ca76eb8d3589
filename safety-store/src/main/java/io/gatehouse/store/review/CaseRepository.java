package io.gatehouse.store.review;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface CaseRepository extends JpaRepository<CaseEntity, UUID> {

    /** @param languages none for all */
    @NativeQuery(NextCase.SQL)
    Optional<CaseEntity> next(
            String status,
            Instant now,
            String reviewer,
            String[] categories,
            String[] languages,
            boolean restricted,
            boolean lead,
            String[] about,
            String[] nothingBut,
            String language);

    @Query("""
            select held from CaseEntity held where held.lease.leasedBy = :reviewer and held.lease.leasedUntil > :now
            order by held.pressing desc, held.dueAt, held.id""")
    List<CaseEntity> heldBy(String reviewer, Instant now);

    Optional<CaseEntity> findByScanIdAndGoldenFalse(UUID scanId);

    Optional<CaseEntity> findByScanIdAndGoldenTrue(UUID scanId);

    boolean existsByScanIdAndGoldenTrue(UUID scanId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select locked from CaseEntity locked where locked.id = :id")
    Optional<CaseEntity> findLocked(UUID id);

    long countByStatusAndGoldenFalse(CaseStatus status);
}
