package io.gatehouse.store.scan;

import java.time.Instant;
import java.util.UUID;

/** Schedules work in the running transaction: it is there if and only if the transaction is committed. */
public interface JobQueue {

    /** Lets a scan be finished from that moment on; a job that it has already stays as it is. */
    void finish(UUID scanId, ScanPriority priority, Instant from);

    /** Takes a scan's job away, unless it is running, in which case it finds the scan done and ends by itself. */
    void withdraw(UUID scanId);

    /** Lets the sender of a scan be told of its end. */
    void callback(UUID scanId, Instant from);
}
