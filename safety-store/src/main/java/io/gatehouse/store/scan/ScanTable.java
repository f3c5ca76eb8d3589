package io.gatehouse.store.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** What every scan writes, in as few statements as can be: for a short text they are much of what it costs. */
final class ScanTable {

    private static final String PART = """
            insert into scan_part (scan_id, ordinal, part_id, modality, role, kind, text, bytes, media_type, url, digest,
                reason, detail)
            values (:id, :ordinal, :partId, :modality, :role, :kind, :text, :bytes, :mediaType, :url, :digest,
                :reason, :detail)""";

    private static final String SCAN_WITH_PART = """
            with accepted as (
                insert into scan (id, content_id, content_type, creator_id, territories, language, mode, priority, policy,
                    deadline_nanos, callback_url, reach, review_by, status, created_at)
                values (:id, :contentId, :contentType, :creatorId, :territories, :language, :mode, :priority, :policy,
                    :deadlineNanos, :callbackUrl, :reach, :reviewBy, :status, :createdAt)
            )
            """ + PART;

    private static final String COMPLETE = """
            update scan set status = 'COMPLETED', elapsed_nanos = :elapsedNanos, completed_at = :completedAt
            where id = :id and status in ('PENDING', 'RUNNING')
            returning *, exists (select 1 from scan_part where scan_id = scan.id and kind = 'MEDIA') as holds_media""";

    /** A scan that was just completed; its parts were not read. */
    record Completed(ScanEntity scan, boolean holdsMedia) {}

    private final NamedParameterJdbcOperations sql;

    ScanTable(NamedParameterJdbcOperations sql) {
        this.sql = sql;
    }

    /** The first part goes with the scan, for most scans have no other; the rest follow together. */
    void insert(ScanEntity scan) {
        MapSqlParameterSource[] parts = IntStream.range(0, scan.parts.size())
                .mapToObj(ordinal -> ScanParameters.part(scan.id, ordinal, scan.parts.get(ordinal)))
                .toArray(MapSqlParameterSource[]::new);
        sql.update(SCAN_WITH_PART, ScanParameters.scan(scan, parts[0]));
        if (parts.length > 1) {
            sql.batchUpdate(PART, Arrays.copyOfRange(parts, 1, parts.length));
        }
    }

    /** Empty if there is no such scan, or it is done already. */
    Optional<Completed> complete(UUID id, Duration elapsed, Instant now) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("id", id)
                .addValue("elapsedNanos", elapsed.toNanos())
                .addValue("completedAt", now.atOffset(ZoneOffset.UTC));
        return sql
                .query(
                        COMPLETE,
                        parameters,
                        (row, number) -> new Completed(ScanColumns.scan(row), row.getBoolean("holds_media")))
                .stream()
                .findFirst();
    }
}
