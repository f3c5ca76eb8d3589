package io.gatehouse.store.sampling;

import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.store.review.CaseOpener;
import io.gatehouse.store.review.NewCase;
import io.gatehouse.store.review.Stakes;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where scans that were drawn are judged. Called within the audit ledger's transactions. */
final class CasesOfAudits {

    private final JdbcClient sql;
    private final ScanLedger scans;
    private final CaseOpener opener;

    CasesOfAudits(JdbcClient sql, ScanLedger scans, CaseOpener opener) {
        this.sql = sql;
        this.scans = scans;
        this.opener = opener;
    }

    /** The case of each scan that can be shown, by the scan. */
    Map<UUID, UUID> of(List<UUID> drawn, Instant now) {
        Map<UUID, UUID> cases = known(drawn);
        for (UUID scan : shown(drawn)) {
            cases.computeIfAbsent(scan, any -> open(scan, now));
        }
        return cases;
    }

    private Map<UUID, UUID> known(List<UUID> drawn) {
        Map<UUID, UUID> cases = new HashMap<>();
        if (!drawn.isEmpty()) {
            sql.sql("select scan_id, id from review_case where scan_id in (:scans) and not golden")
                    .param("scans", drawn)
                    .query(row -> {
                        cases.put(row.getObject("scan_id", UUID.class), row.getObject("id", UUID.class));
                    });
        }
        return cases;
    }

    /** Whole, or not at all: half an item may be harmless without the other half. */
    private List<UUID> shown(List<UUID> drawn) {
        if (drawn.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                select scan_id from scan_part where scan_id in (:scans)
                group by scan_id
                having not bool_or(kind in ('DROPPED', 'REMOTE'))
                    and bool_or(kind in ('TEXT', 'TEXT_UTF16', 'MEDIA'))
                order by scan_id""")
                .param("scans", drawn)
                .query((row, number) -> row.getObject("scan_id", UUID.class))
                .list();
    }

    /** Whoever is sent to review has a case; this was decided without a person. */
    private UUID open(UUID scanId, Instant now) {
        ScanRecord scan = scans.find(scanId).orElseThrow();
        Verdict verdict = scan.verdict().orElseThrow();
        // What once hung on it does no longer: it was decided.
        return opener.openBlind(new NewCase(scanId, scan.contentId(), scan.language(), verdict, Stakes.UNKNOWN), now);
    }
}
