package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is learnt from appeals. Called within the appeal ledger's transactions. */
public interface AppealLabels {

    /**
     * An item of which everything held against it was taken back.
     *
     * @param caseId the case of the scan, where one was opened
     * @param categories what had been held against it
     */
    record Cleared(
            UUID appealId,
            UUID scanId,
            Optional<UUID> caseId,
            Set<Category> categories,
            String reviewer,
            String reason) {}

    /** Stores a hard negative. */
    void clear(Cleared item, Instant now);
}
