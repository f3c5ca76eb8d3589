package io.gatehouse.store.job;

import java.util.UUID;

/** Finishes an accepted scan: scans its content and completes it in the ledger. */
@FunctionalInterface
public interface ScanHandler {

    /** May be called again for the same scan, after a failure or a crash; whatever it throws is a failed attempt. */
    void finish(UUID scanId) throws Exception;
}
