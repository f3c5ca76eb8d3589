package io.gatehouse.api.scan;

import io.gatehouse.api.problem.OverloadedException;
import io.gatehouse.store.scan.ScanLedger;

/**
 * The scans that were promised for later. Their number is bounded: by the setting, plus the few requests that may look
 * at the same time.
 */
public final class Backlog {

    private final ScanLedger ledger;
    private final ScanSettings settings;

    public Backlog(ScanLedger ledger, ScanSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    boolean hasRoom() {
        return ledger.unfinished(settings.backlog()) < settings.backlog();
    }

    /** @throws OverloadedException if there is no room for one more */
    void requireRoom() {
        if (!hasRoom()) {
            throw new OverloadedException(
                    settings.backlog() + " scans wait to be finished, which is as many as may; nothing was accepted.",
                    settings.retryAfter());
        }
    }
}
