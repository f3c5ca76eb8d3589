package io.gatehouse.store.scan;

/** How far a scan is. COMPLETED and FAILED are final. */
public enum ScanStatus {
    PENDING,
    RUNNING,
    COMPLETED,
    FAILED;

    public boolean isFinal() {
        return this == COMPLETED || this == FAILED;
    }
}
