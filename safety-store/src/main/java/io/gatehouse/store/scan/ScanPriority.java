package io.gatehouse.store.scan;

/** Which scans go first where not all can. */
public enum ScanPriority {
    /** Somebody waits: an upload that is about to be published. */
    INTERACTIVE,
    /** Nobody waits: rescans and back catalogues. */
    BULK
}
