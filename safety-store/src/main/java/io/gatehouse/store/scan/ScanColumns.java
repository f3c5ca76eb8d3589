package io.gatehouse.store.scan;

import io.gatehouse.domain.content.ContentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From a row of a statement back to a scan, without its parts. */
final class ScanColumns {

    private ScanColumns() {}

    static ScanEntity scan(ResultSet row) throws SQLException {
        ScanEntity scan = new ScanEntity();
        scan.id = row.getObject("id", UUID.class);
        readItem(row, scan);
        readRequest(row, scan);
        readProgress(row, scan);
        return scan;
    }

    private static void readItem(ResultSet row, ScanEntity scan) throws SQLException {
        scan.contentId = row.getString("content_id");
        scan.contentType = ContentType.valueOf(row.getString("content_type"));
        scan.creatorId = row.getString("creator_id");
        scan.territories = (String[]) row.getArray("territories").getArray();
        scan.language = row.getString("language");
    }

    private static void readRequest(ResultSet row, ScanEntity scan) throws SQLException {
        scan.mode = ScanMode.valueOf(row.getString("mode"));
        scan.priority = ScanPriority.valueOf(row.getString("priority"));
        scan.policy = row.getString("policy");
        scan.deadlineNanos = row.getLong("deadline_nanos");
        scan.callbackUrl = row.getString("callback_url");
        scan.reach = row.getObject("reach", Long.class);
        scan.reviewBy = at(row, "review_by");
    }

    private static void readProgress(ResultSet row, ScanEntity scan) throws SQLException {
        scan.status = ScanStatus.valueOf(row.getString("status"));
        scan.failure = row.getString("failure");
        scan.createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        scan.completedAt = at(row, "completed_at");
        scan.elapsedNanos = row.getObject("elapsed_nanos", Long.class);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
