package io.gatehouse.store.review;

import io.gatehouse.domain.scan.Verdict;
import java.time.Instant;
import java.util.UUID;

/** Opens review cases within the scan ledger's transactions. */
public interface CaseOpener {

    void open(UUID scanId, String contentId, Verdict verdict, Instant now);
}
