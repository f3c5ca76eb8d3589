package io.gatehouse.store.scan;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A scan and its parts as parameters of statements; what may be null says its type. */
final class ScanParameters {

    private ScanParameters() {}

    static MapSqlParameterSource part(UUID scanId, int ordinal, PartRow part) {
        return new MapSqlParameterSource("id", scanId)
                .addValue("ordinal", ordinal)
                .addValue("partId", part.partId())
                .addValue("modality", part.modality().name())
                .addValue("role", part.role())
                .addValue("kind", part.kind().name())
                .addValue("text", part.text(), Types.VARCHAR)
                .addValue("bytes", part.bytes(), Types.BINARY)
                .addValue("mediaType", part.mediaType(), Types.VARCHAR)
                .addValue("url", part.url(), Types.VARCHAR)
                .addValue("digest", part.digest(), Types.VARCHAR)
                .addValue("reason", part.reason(), Types.VARCHAR)
                .addValue("detail", part.detail(), Types.VARCHAR);
    }

    /** @param part the parameters of one of its parts, which share its id */
    static MapSqlParameterSource scan(ScanEntity scan, MapSqlParameterSource part) {
        return request(item(part, scan), scan)
                .addValue("status", scan.status.name())
                .addValue("createdAt", at(scan.createdAt));
    }

    private static MapSqlParameterSource item(MapSqlParameterSource parameters, ScanEntity scan) {
        return parameters
                .addValue("contentId", scan.contentId)
                .addValue("contentType", scan.contentType.name())
                .addValue("creatorId", scan.creatorId, Types.VARCHAR)
                .addValue("territories", scan.territories)
                .addValue("language", scan.language, Types.VARCHAR);
    }

    private static MapSqlParameterSource request(MapSqlParameterSource parameters, ScanEntity scan) {
        return parameters
                .addValue("mode", scan.mode.name())
                .addValue("priority", scan.priority.name())
                .addValue("policy", scan.policy)
                .addValue("deadlineNanos", scan.deadlineNanos)
                .addValue("callbackUrl", scan.callbackUrl, Types.VARCHAR)
                .addValue("reach", scan.reach, Types.BIGINT)
                .addValue("reviewBy", at(scan.reviewBy), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
