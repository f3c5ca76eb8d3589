package io.gatehouse.store.scan;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.store.decision.Overturn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All that the ledger knows of a scan but its content. Times have microseconds.
 *
 * @param id a UUID of version 7: ids sort by the time of acceptance
 * @param verdict present if and only if the status is COMPLETED
 * @param overturn what holds instead of the verdict's decision, since an appeal against it succeeded
 * @param failure one sentence, present if and only if the status is FAILED
 * @param completedAt when it became COMPLETED or FAILED
 * @param elapsed how long the scan itself took, waiting not counted; present with the verdict
 */
public record ScanRecord(
        UUID id,
        String contentId,
        ContentType contentType,
        Optional<String> creatorId,
        Set<String> territories,
        Optional<String> language,
        ScanMode mode,
        ScanPriority priority,
        String policy,
        Duration deadline,
        Optional<String> callbackUrl,
        ScanStatus status,
        Optional<Verdict> verdict,
        Optional<Overturn> overturn,
        Optional<String> failure,
        Instant createdAt,
        Optional<Instant> completedAt,
        Optional<Duration> elapsed) {

    public ScanRecord {
        territories = Set.copyOf(territories);
    }

    /** The scan for whoever is to judge it without knowing what was found and decided. */
    public ScanRecord withoutVerdict() {
        return told(Optional.empty(), Optional.empty(), createdAt, completedAt);
    }

    /** The scan for whoever is not to learn that it was made long before its case was opened. */
    public ScanRecord asIfMadeAt(Instant opened) {
        return told(verdict, overturn, opened, completedAt.map(_ -> opened));
    }

    private ScanRecord told(
            Optional<Verdict> found, Optional<Overturn> instead, Instant began, Optional<Instant> ended) {
        return new ScanRecord(
                id,
                contentId,
                contentType,
                creatorId,
                territories,
                language,
                mode,
                priority,
                policy,
                deadline,
                callbackUrl,
                status,
                found,
                instead,
                failure,
                began,
                ended,
                elapsed);
    }
}
