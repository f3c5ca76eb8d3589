package io.gatehouse.store.scan;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ScanRepository extends JpaRepository<ScanEntity, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select scan from ScanEntity scan where scan.id = :id")
    Optional<ScanEntity> findLocked(UUID id);

    List<ScanEntity> findByContentIdOrderByCreatedAtDescIdDesc(String contentId, Limit limit);

    @Modifying
    @Query("update ScanEntity scan set scan.status = RUNNING where scan.id = :id and scan.status = PENDING")
    void markRunning(UUID id);

    @Query(nativeQuery = true, value = """
            select count(*) from (
                select 1 from scan where mode = 'ASYNC' and status in ('PENDING', 'RUNNING') limit :most) backlog""")
    int unfinished(int most);

    /** Synchronous scans that are not done and were accepted before that moment; in one order for all who ask. */
    @Query("""
            select scan from ScanEntity scan
            where scan.mode = SYNC and scan.status in (PENDING, RUNNING) and scan.createdAt < :moment
            order by scan.id""")
    List<ScanEntity> awaitedSinceBefore(Instant moment);

    @Modifying
    @Query("update ScanEntity scan set scan.mode = ASYNC where scan.id = :id and scan.status in (PENDING, RUNNING)")
    int turnAsync(UUID id);

    @Modifying
    @Query(nativeQuery = true, value = """
            insert into idempotency_key (key, body_digest, scan_id) values (:key, :digest, :scanId)
            on conflict do nothing""")
    int claim(String key, String digest, UUID scanId);

    @Query(nativeQuery = true, value = """
            select scan.* from scan join idempotency_key claimed on claimed.scan_id = scan.id
            where claimed.key = :key""")
    ScanEntity claimed(String key);

    @Query(nativeQuery = true, value = "select body_digest from idempotency_key where key = :key")
    String claimedDigest(String key);

    @Query(nativeQuery = true, value = "select exists (select 1 from idempotency_key where key = :key)")
    boolean isClaimed(String key);

    @Modifying
    @Query(nativeQuery = true, value = """
            update scan_part set kind = 'DROPPED', bytes = null where scan_id = :id and kind = 'MEDIA'""")
    void dropMedia(UUID id);

    @Modifying
    @Query(nativeQuery = true, value = """
            update scan_part set kind = :kind, bytes = :bytes, digest = :digest,
                media_type = coalesce(cast(:mediaType as text), media_type)
            where scan_id = :id and part_id = :partId and kind = 'REMOTE'""")
    void fetched(
            UUID id,
            String partId,
            String kind,
            byte[] bytes,
            String digest,
            @org.jspecify.annotations.Nullable String mediaType);

    @Modifying
    @Query(nativeQuery = true, value = """
            update scan_part set kind = 'TEXT', text = :text, digest = :digest
            where scan_id = :id and part_id = :partId and kind = 'REMOTE'""")
    void fetchedText(UUID id, String partId, String text, String digest);
}
