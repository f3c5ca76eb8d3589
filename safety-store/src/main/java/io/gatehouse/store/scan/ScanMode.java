package io.gatehouse.store.scan;

/** Whether the sender waits for the answer. */
public enum ScanMode {
    SYNC,
    ASYNC
}
