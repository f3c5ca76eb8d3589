package io.gatehouse.store.review;

import java.time.Instant;

/** Opens review cases within the scan ledger's transactions. */
public interface CaseOpener {

    void open(NewCase opened, Instant now);
}
